package clinic.rhomboid.accounts;

import clinic.rhomboid.audit.Trail;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Ends the session, not only its cookie. Open to all, since whoever is no longer signed in may press it too. */
@Path("/logout")
public class Logout {

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Trail trail;

  Logout(Sessions sessions, SessionCookie cookie, Trail trail) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.trail = trail;
  }

  @POST
  @PermitAll
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signOut(HttpServerRequest request) {
    cookie.token(request).flatMap(sessions::of).ifPresent(session -> {
      sessions.end(session.account.id, session.id);
      trail.record(session.account.email, "sign out", "account", null, null);
    });
    return Response.seeOther(URI.create("/login")).cookie(cookie.gone()).build();
  }
}
