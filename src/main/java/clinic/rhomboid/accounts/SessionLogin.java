package clinic.rhomboid.accounts;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport.Type;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Staff are known by the session in their cookie; strangers who want a staff page are sent to the sign-in page, and
 * whoever has not finished signing in is sent on to what is missing.
 */
@ApplicationScoped
class SessionLogin implements HttpAuthenticationMechanism {

  private static final String LOGIN = "/login";
  private static final String MISSING = SessionLogin.class.getName();

  private final SessionCookie cookie;

  SessionLogin(SessionCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
    return cookie.token(context.request())
        .map(token -> identities.authenticate(new SessionRequest(token, !ByItself.asked(context.request())))
            // The manager's word for a session that has ended. Left alone, it would send its browser to the sign-in page from
            // everywhere, even from that page.
            .onFailure(AuthenticationFailedException.class).recoverWithNull()
            .map(known -> finished(known, context)))
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  /** Until somebody has signed in wholly, they are a stranger everywhere but on the page that sets a factor up. */
  private static SecurityIdentity finished(SecurityIdentity identity, RoutingContext context) {
    if (identity == null) {
      return null;
    }
    var stage = SignedIn.of(identity).stage();
    if (stage == Stage.OPEN || stage == Stage.ENROLMENT && stage.page.equals(context.normalizedPath())) {
      return identity;
    }
    context.put(MISSING, stage.page);
    return null;
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(forPrograms(context)
        ? new ChallengeData(401, null, null)
        : new ChallengeData(303, "Location", signIn(context)));
  }

  private static boolean forPrograms(RoutingContext context) {
    return context.normalizedPath().startsWith("/api/");
  }

  /** A page is shown again after signing in; what was sent by a form is not. */
  private static String signIn(RoutingContext context) {
    var request = context.request();
    var page = context.<String>get(MISSING, LOGIN);
    return request.method() == HttpMethod.GET ? LocalPath.withNext(page, request.uri()) : page;
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(SessionRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom().item(new HttpCredentialTransport(Type.COOKIE, "session"));
  }
}
