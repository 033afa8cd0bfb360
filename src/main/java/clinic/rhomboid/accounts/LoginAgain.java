package clinic.rhomboid.accounts;

import clinic.rhomboid.audit.Trail;
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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Asks somebody who is signed in for the password once more: to unlock a session nobody used, or before an export or a
 * change of roles, which want the code of the second factor as well. Open to all, since a locked session is a stranger's.
 */
@Path(LoginAgain.PATH)
@Produces(MediaType.TEXT_HTML)
public class LoginAgain {

  static final String PATH = "/login/again";

  private static final FieldError WRONG = new FieldError("password", "That is not your password. Please try again.");

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Entrance entrance;
  private final SecondFactors factors;
  private final Carrying carrying;
  private final Trail trail;
  private final Clock clock;

  LoginAgain(Sessions sessions, SessionCookie cookie, Entrance entrance, SecondFactors factors, Carrying carrying,
      Trail trail, Clock clock) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.entrance = entrance;
    this.factors = factors;
    this.carrying = carrying;
    this.trail = trail;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance again(Again page);

    static native TemplateInstance sendNow(Carried form);
  }

  @GET
  @PermitAll
  public Response form(@RestQuery String next, HttpServerRequest request) {
    return open(request)
        .map(session -> Response.ok(page(session, session.locked(clock.instant()), next, "", List.of())).build())
        .orElseGet(() -> toLogin(next));
  }

  @POST
  @PermitAll
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response type(@RestForm String password, @RestForm String code, @RestForm String unlock, @RestForm String next,
      @RestForm String carried, HttpServerRequest request) {
    var session = open(request).orElse(null);
    if (session == null) {
      return toLogin(next);
    }
    var account = session.account;
    var unlocks = "true".equals(unlock);
    if (!entrance.knows(account.email, account, password)) {
      trail.denied(account.email, action(unlocks), "account " + account.id);
      return again(session, unlocks, next, carried, WRONG);
    }
    var enrolled = factors.enrolled(account.id);
    if (enrolled && !unlocks && !factors.accept(account, code)) {
      return again(session, false, next, carried, LoginCode.WRONG);
    }
    trail.record(account.email, action(unlocks), "account " + account.id, null, null);
    // The password alone unlocks, but it is no proof for whoever has a second factor.
    var renewed = cookie.carrying(sessions.renew(session, !enrolled || !unlocks));
    return carrying.open(session.id, carried)
        .map(form -> Response.ok(Templates.sendNow(form)))
        .orElseGet(() -> Response.seeOther(URI.create(LocalPath.or(next, Staff.of(account).home()))))
        .cookie(renewed).build();
  }

  private Response again(Session session, boolean unlock, String next, String carried, FieldError error) {
    return Response.status(422)
        .entity(page(session, unlock, next, carried == null ? "" : carried, List.of(error))).build();
  }

  private TemplateInstance page(
      Session session, boolean unlock, String next, String carried, List<FieldError> errors) {
    var account = session.account;
    return Templates.again(new Again(account.name, account.email, unlock, !unlock && factors.enrolled(account.id),
        LocalPath.or(next, ""), carried, errors));
  }

  private Optional<Session> open(HttpServerRequest request) {
    return cookie.token(request).flatMap(sessions::of).filter(session -> session.stage == Stage.OPEN);
  }

  private static Response toLogin(String next) {
    return Response.seeOther(URI.create(LocalPath.withNext("/login", next))).build();
  }

  private static String action(boolean unlocks) {
    return unlocks ? "unlock" : "confirm password";
  }
}
