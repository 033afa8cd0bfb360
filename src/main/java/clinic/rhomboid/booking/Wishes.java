package clinic.rhomboid.booking;

import clinic.rhomboid.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a client would like, in their own words, kept as ciphertext. */
@ApplicationScoped
public class Wishes {

  static final String CONTEXT = "wishes";

  private final Vault vault;

  Wishes(Vault vault) {
    this.vault = vault;
  }

  public Optional<String> of(Appointment visit) {
    return Optional.ofNullable(visit.wishes).map(sealed -> vault.open(sealed, CONTEXT));
  }
}
