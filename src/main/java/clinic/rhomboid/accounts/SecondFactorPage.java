package clinic.rhomboid.accounts;

import clinic.rhomboid.web.FieldError;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Sets up, replaces and switches off somebody's second factor. Open to whoever is known, with or without roles: it is the
 * one page for those who must set one up before they get any.
 */
@Path("/account/second-factor")
@FreshLogin
@Produces(MediaType.TEXT_HTML)
public class SecondFactorPage {

  private static final FieldError WRONG = new FieldError("code",
      "That code doesn’t fit. Type the six digits your app shows now, and check that your phone’s time is right.");

  private final Accounts accounts;
  private final SecondFactors factors;
  private final RecoveryCodes codes;
  private final Enrolment enrolment;
  private final SecondFactorRule rule;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Entrance entrance;
  private final SecurityIdentity identity;

  SecondFactorPage(Accounts accounts, SecondFactors factors, RecoveryCodes codes, Enrolment enrolment,
      SecondFactorRule rule, Sessions sessions, SessionCookie cookie, Entrance entrance, SecurityIdentity identity) {
    this.accounts = accounts;
    this.factors = factors;
    this.codes = codes;
    this.enrolment = enrolment;
    this.rule = rule;
    this.sessions = sessions;
    this.cookie = cookie;
    this.entrance = entrance;
    this.identity = identity;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance setUp(Enrolment.Offer offer, boolean required, List<FieldError> errors);
  }

  @GET
  @RolesAllowed("**")
  public TemplateInstance form() {
    return page(SignedIn.of(identity), Totp.newSecret(), List.of());
  }

  @POST
  @RolesAllowed("**")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(@RestForm String offer, @RestForm String code, HttpServerRequest request) {
    var who = SignedIn.of(identity);
    var account = accounts.findById(who.account());
    var secret = enrolment.offered(who, offer).orElse(null);
    if (secret == null || !factors.enrol(account, secret, code)) {
      return Response.status(422)
          .entity(page(who, secret == null ? Totp.newSecret() : secret, List.of(WRONG))).build();
    }
    var shown = AccountPage.Templates.codes(codes.renew(account.id), true, Staff.of(account).home());
    return Response.ok(shown).cookie(freshSession(who, account, request)).build();
  }

  @POST
  @Path("removal")
  @RolesAllowed({"desk", "therapist", "owner"})
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(HttpServerRequest request) {
    if (rule.required()) {
      return Response.status(403).build();
    }
    var who = SignedIn.of(identity);
    var account = accounts.findById(who.account());
    factors.remove(account, account.email);
    return Response.seeOther(URI.create(AccountPage.PATH)).cookie(freshSession(who, account, request)).build();
  }

  /** What was proven has changed: every other session ends, and this one gets a new token. */
  private NewCookie freshSession(SignedIn who, Account account, HttpServerRequest request) {
    sessions.endOthers(account.id, cookie.token(request).orElseThrow());
    return who.stage() == Stage.OPEN
        ? cookie.carrying(sessions.renew(sessions.findById(who.session()), false))
        : entrance.enter(account, Stage.OPEN, request);
  }

  private TemplateInstance page(SignedIn who, byte[] secret, List<FieldError> errors) {
    return Templates.setUp(enrolment.offer(who, secret), who.stage() == Stage.ENROLMENT, errors);
  }
}
