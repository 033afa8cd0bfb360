package clinic.rhomboid.accounts;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Who somebody is by their session; a session that has ended is a stranger's, never an error. */
@ApplicationScoped
class SessionIdentities implements IdentityProvider<SessionRequest> {

  private final Sessions sessions;

  SessionIdentities(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Class<SessionRequest> getRequestType() {
    return SessionRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> sessions.seen(request.token, request.somebody).map(SessionIdentities::of).orElse(null));
  }

  private static SecurityIdentity of(SignedIn somebody) {
    var identity = QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(somebody.email()))
        .addAttribute(SignedIn.ATTRIBUTE, somebody)
        .addAttribute(Staff.NAME, somebody.name());
    if (somebody.stage() == Stage.OPEN) {
      identity.addRoles(somebody.roles());
    }
    if (somebody.therapist() != null) {
      identity.addAttribute(Staff.THERAPIST, somebody.therapist());
    }
    return identity.build();
  }
}
