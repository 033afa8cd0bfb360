package clinic.rhomboid.accounts;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Staff are known by the session in their cookie; strangers who want a staff page are sent to the sign-in page. */
@ApplicationScoped
class SessionLogin implements HttpAuthenticationMechanism {

  private static final String LOGIN = "/login";

  private final SessionCookie cookie;

  SessionLogin(SessionCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
    return cookie.token(context.request())
        .map(token -> identities.authenticate(new SessionRequest(token)))
        .orElseGet(() -> Uni.createFrom().nullItem());
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
    return request.method() == HttpMethod.GET && LocalPath.is(request.uri())
        ? LOGIN + "?next=" + URLEncoder.encode(request.uri(), StandardCharsets.UTF_8)
        : LOGIN;
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
