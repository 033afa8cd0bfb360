package clinic.rhomboid.accounts;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The first account of a clinic, which nobody who is signed in could have made. */
@ApplicationScoped
public class FirstOwner {

  private final EntityManager entities;
  private final Accounts accounts;
  private final Entrance entrance;
  private final SecondFactorRule rule;
  private final Clock clock;

  FirstOwner(EntityManager entities, Accounts accounts, Entrance entrance, SecondFactorRule rule, Clock clock) {
    this.entities = entities;
    this.accounts = accounts;
    this.entrance = entrance;
    this.rule = rule;
    this.clock = clock;
  }

  /** Whether anybody can sign in already: then the clinic is somebody's. */
  @Transactional
  public boolean exists() {
    return accounts.count() > 0;
  }

  /** What keeps this from being the owner's password, if anything does. */
  public Optional<String> fault(String password, String email, String name) {
    return PasswordRules.refusal(password, List.of(name, email));
  }

  /** Makes the owner's account, marks the database as a real clinic's, and signs the owner in: the answer is the cookie. */
  @Transactional(MANDATORY)
  public NewCookie create(String email, String name, String password, HttpServerRequest request) {
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
    return entrance.enter(owner, Stage.after(false, rule.required()), request);
  }
}
