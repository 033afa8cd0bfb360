package clinic.rhomboid.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/** Whether somebody whose page listens for long is still signed in, with the screen not locked. */
@ApplicationScoped
public class Presence {

  private final Sessions sessions;

  Presence(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Asks about the session of this request, as often as it is called. */
  public BooleanSupplier of(SecurityIdentity identity) {
    var session = SignedIn.of(identity).session();
    return () -> sessions.stands(session);
  }
}
