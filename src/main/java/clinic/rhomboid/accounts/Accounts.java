package clinic.rhomboid.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

  private final Clock clock;

  Accounts(Clock clock) {
    this.clock = clock;
  }

  public Optional<Account> byEmail(String email) {
    return find("email", email.strip().toLowerCase(Locale.ROOT)).firstResultOptional();
  }

  /**
   * Opens an account.
   *
   * @param therapistId for the role {@code therapist}, otherwise null
   * @throws IllegalArgumentException when the password is longer than {@link Passwords#LONGEST} bytes
   */
  public Account open(String email, String name, String password, Set<String> roles, String therapistId) {
    var account = new Account();
    account.id = UUID.randomUUID();
    account.email = email.strip().toLowerCase(Locale.ROOT);
    account.name = name;
    account.passwordHash = Passwords.hash(password);
    account.roles = roles.stream().sorted().toArray(String[]::new);
    account.therapistId = therapistId;
    account.active = true;
    account.createdAt = clock.instant();
    persist(account);
    return account;
  }
}
