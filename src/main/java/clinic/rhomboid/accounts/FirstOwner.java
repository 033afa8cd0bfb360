package clinic.rhomboid.accounts;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.util.UUID;

/** The first account of a clinic, which nobody who is signed in could have made. */
@ApplicationScoped
public class FirstOwner {

  private final EntityManager entities;
  private final Accounts accounts;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Clock clock;

  FirstOwner(EntityManager entities, Accounts accounts, Sessions sessions, SessionCookie cookie, Clock clock) {
    this.entities = entities;
    this.accounts = accounts;
    this.sessions = sessions;
    this.cookie = cookie;
    this.clock = clock;
  }

  /** Whether anybody can sign in already: then the clinic is somebody's. */
  @Transactional
  public boolean exists() {
    return accounts.count() > 0;
  }

  /** Makes the owner's account, marks the database as a real clinic's, and signs the owner in: the answer is the cookie. */
  @Transactional(MANDATORY)
  public NewCookie create(String email, String name, String password) {
    entities.createNativeQuery("INSERT INTO clinic (sample) VALUES (false)").executeUpdate();
    var owner = new Account();
    owner.id = UUID.randomUUID();
    owner.email = email;
    owner.name = name;
    owner.passwordHash = Passwords.hash(password);
    owner.roles = new String[] {"owner"};
    owner.active = true;
    owner.createdAt = clock.instant();
    accounts.persistAndFlush(owner);
    return cookie.carrying(sessions.open(owner));
  }
}
