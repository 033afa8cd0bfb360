package clinic.rhomboid.booking;

import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.vault.SealBrokenException;
import clinic.rhomboid.vault.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Needs as the opaque word that travels through addresses: it says something about somebody's health, so it is sealed. */
@ApplicationScoped
public class NeedsWords {

  private static final String PURPOSE = "needs";

  private final Secrets secrets;

  NeedsWords(Secrets secrets) {
    this.secrets = secrets;
  }

  public String write(Decision decision, int firstVisitMinutes) {
    return secrets.sealWord(PURPOSE, Needs.of(decision, firstVisitMinutes).write());
  }

  /** Empty when the word was not made here. */
  public Optional<Needs> read(String word) {
    try {
      return Optional.of(Needs.read(secrets.openWord(PURPOSE, word)));
    } catch (SealBrokenException notOurs) {
      return Optional.empty();
    }
  }
}
