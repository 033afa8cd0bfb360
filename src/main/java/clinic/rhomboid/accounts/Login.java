package clinic.rhomboid.accounts;

import clinic.rhomboid.audit.Origin;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.limits.Limit;
import clinic.rhomboid.limits.Limits;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where staff sign in. One text for every failure: it tells nobody which e-mail addresses have an account. */
@Path("/login")
public class Login {

  private static final String ACTION = "sign in";
  private static final String UNKNOWN = "unknown";

  private final Accounts accounts;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Trail trail;
  private final Limits limits;
  private final Origin origin;

  Login(Accounts accounts, Sessions sessions, SessionCookie cookie, Trail trail, Limits limits, Origin origin) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.cookie = cookie;
    this.trail = trail;
    this.limits = limits;
    this.origin = origin;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance login(String email, String next, List<FieldError> errors);
  }

  @GET
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance form(@RestQuery String next) {
    return Templates.login("", LocalPath.is(next) ? next : "", List.of());
  }

  @POST
  @PermitAll
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  public Response signIn(
      @RestForm String email, @RestForm String password, @RestForm String next, HttpServerRequest request) {
    // Unknown accounts are counted too, or the answer would tell which are known.
    var tried = new String[] {origin.address(), email == null ? "" : email.strip().toLowerCase(Locale.ROOT)};
    limits.spend(Limit.SIGN_IN_BY_ACCOUNT, tried);
    var account = email == null ? null : accounts.byEmail(email).orElse(null);
    if (!Passwords.match(account, password == null ? "" : password) || !account.active) {
      return refuse(account, email, next);
    }
    limits.giveBack(Limit.SIGN_IN_BY_ACCOUNT, tried);
    cookie.token(request).ifPresent(sessions::close);
    var token = sessions.open(account);
    trail.record(account.email, ACTION, "account " + account.id, null, null);
    return Response.seeOther(URI.create(LocalPath.is(next) ? next : Staff.of(account).home()))
        .cookie(cookie.carrying(token))
        .build();
  }

  private Response refuse(Account account, String email, String next) {
    // An unknown address may be a password typed into the wrong field: it is not written down.
    trail.denied(account == null ? UNKNOWN : account.email, ACTION,
        account == null ? "account" : "account " + account.id);
    var page = Templates.login(email == null ? "" : email, LocalPath.is(next) ? next : "",
        List.of(new FieldError("email", "Check your e-mail address and your password: they don’t match an account.")));
    return Response.status(422).entity(page).build();
  }
}
