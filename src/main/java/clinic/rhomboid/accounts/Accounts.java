package clinic.rhomboid.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

  public Optional<Account> byEmail(String email) {
    return find("email", email.strip().toLowerCase(Locale.ROOT)).firstResultOptional();
  }
}
