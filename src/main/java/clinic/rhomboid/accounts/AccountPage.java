package clinic.rhomboid.accounts;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.web.ClinicCard;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Everybody's own account: where it is signed in, and its second factor. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
public class AccountPage {

  static final String PATH = "/account";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.US);

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final SecondFactors factors;
  private final RecoveryCodes codes;
  private final SecondFactorRule rule;
  private final SecurityIdentity identity;
  private final ClinicCard clinic;
  private final Trail trail;

  AccountPage(Sessions sessions, SessionCookie cookie, SecondFactors factors, RecoveryCodes codes,
      SecondFactorRule rule, SecurityIdentity identity, ClinicCard clinic, Trail trail) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.factors = factors;
    this.codes = codes;
    this.rule = rule;
    this.identity = identity;
    this.clinic = clinic;
    this.trail = trail;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance account(AccountView account);

    static native TemplateInstance codes(List<String> codes, boolean first, String home);
  }

  @GET
  @RolesAllowed({"desk", "therapist", "owner"})
  @Transactional
  public TemplateInstance account() {
    var who = SignedIn.of(identity);
    var zone = ZoneId.of(clinic.info().zone());
    var lines = sessions.ofAccount(who.account()).stream().map(session -> SessionLine.of(session, who, zone)).toList();
    var since = factors.since(who.account()).map(day -> DAY.format(day.atZone(zone))).orElse(null);
    return Templates.account(new AccountView(
        who.name(), who.email(), lines, since, codes.left(who.account()), !rule.required()));
  }

  @POST
  @Path("sessions/{id}/ending")
  @RolesAllowed({"desk", "therapist", "owner"})
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(@PathParam("id") UUID id) {
    var who = SignedIn.of(identity);
    if (!sessions.end(who.account(), id)) {
      trail.denied(who.email(), "end session", "session " + id);
      return Response.status(404).build();
    }
    trail.record(who.email(), "end session", "session " + id, null, null);
    return back();
  }

  @POST
  @Path("other-sessions/ending")
  @RolesAllowed({"desk", "therapist", "owner"})
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response endOthers(HttpServerRequest request) {
    var who = SignedIn.of(identity);
    sessions.endOthers(who.account(), cookie.token(request).orElseThrow());
    trail.record(who.email(), "end other sessions", "account " + who.account(), null, null);
    return back();
  }

  /** Shown in the answer itself and never again, so that they are stored nowhere. */
  @POST
  @Path("recovery-codes")
  @FreshLogin
  @RolesAllowed({"desk", "therapist", "owner"})
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response renewCodes() {
    var who = SignedIn.of(identity);
    if (!factors.enrolled(who.account())) {
      return back();
    }
    trail.record(who.email(), "make recovery codes", "account " + who.account(), null, null);
    return Response.ok(Templates.codes(codes.renew(who.account()), false, PATH)).build();
  }

  private static Response back() {
    return Response.seeOther(URI.create(PATH)).build();
  }
}
