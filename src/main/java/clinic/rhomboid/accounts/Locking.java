package clinic.rhomboid.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Puts a staff session aside at once, for a screen that is handed to somebody else: its password opens it again. */
@ApplicationScoped
public class Locking {

  private final Sessions sessions;
  private final Clock clock;

  Locking(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Transactional
  public void lock(SecurityIdentity staff) {
    sessions.update("lastSeenAt = ?1 where id = ?2",
        clock.instant().minus(Session.LOCKS_AFTER), SignedIn.of(staff).session());
  }
}
