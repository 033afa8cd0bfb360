package clinic.rhomboid.accounts;

import clinic.rhomboid.web.FieldError;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The second step of signing in: the code, for whoever has typed the right password in the last five minutes. */
@Path("/login/code")
@Produces(MediaType.TEXT_HTML)
public class LoginCode {

  static final FieldError WRONG = new FieldError("code",
      "That code doesn’t work. Type the six digits your app shows now, or a recovery code. Each works only once.");

  private static final FieldError TOO_MANY =
      new FieldError("email", "That were too many wrong codes. Please start again with your password.");

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final SecondFactors factors;
  private final Entrance entrance;

  LoginCode(Sessions sessions, SessionCookie cookie, SecondFactors factors, Entrance entrance) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.factors = factors;
    this.entrance = entrance;
  }

  @GET
  @PermitAll
  public Response form(@RestQuery String next, HttpServerRequest request) {
    return begun(request).map(session -> Response.ok(Login.Templates.code(LocalPath.or(next, ""), List.of())).build())
        .orElseGet(() -> toPassword(next));
  }

  @POST
  @PermitAll
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response type(@RestForm String code, @RestForm String next, HttpServerRequest request) {
    var session = begun(request).orElse(null);
    if (session == null) {
      return toPassword(next);
    }
    if (sessions.mayTryCode(session) && factors.accept(session.account, code)) {
      return Response.seeOther(URI.create(LocalPath.or(next, Staff.of(session.account).home())))
          .cookie(entrance.enter(session.account, Stage.OPEN, request)).build();
    }
    if (session.wrongCodes + 1 >= Sessions.WRONG_CODES) {
      sessions.end(session.account.id, session.id);
      return Response.status(422).cookie(cookie.gone())
          .entity(Login.Templates.login("", LocalPath.or(next, ""), List.of(TOO_MANY))).build();
    }
    return Response.status(422).entity(Login.Templates.code(LocalPath.or(next, ""), List.of(WRONG))).build();
  }

  private Optional<Session> begun(HttpServerRequest request) {
    return cookie.token(request).flatMap(sessions::of).filter(session -> session.stage == Stage.CODE);
  }

  private static Response toPassword(String next) {
    return Response.seeOther(URI.create(LocalPath.withNext("/login", next))).build();
  }
}
