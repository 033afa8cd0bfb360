package clinic.rhomboid.accounts;

import clinic.rhomboid.vault.SealBrokenException;
import clinic.rhomboid.vault.Secrets;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries what was typed through the page that asks for the password, as one sealed word: a locked screen shows none of
 * it, not even in its source, nobody else's session opens it, and nobody can make one that sends what was never typed.
 */
@ApplicationScoped
class Carrying {

  private final Secrets secrets;
  private final ObjectMapper json;

  Carrying(Secrets secrets, ObjectMapper json) {
    this.secrets = secrets;
    this.json = json;
  }

  String seal(UUID session, Carried form) {
    try {
      return secrets.sealWord(purpose(session), json.writeValueAsString(form));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Empty when nothing was carried, or not by this session. */
  Optional<Carried> open(UUID session, String sealed) {
    if (sealed == null || sealed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.readValue(secrets.openWord(purpose(session), sealed), Carried.class));
    } catch (SealBrokenException | JsonProcessingException notOurs) {
      return Optional.empty();
    }
  }

  private static String purpose(UUID session) {
    return "carried form " + session;
  }
}
