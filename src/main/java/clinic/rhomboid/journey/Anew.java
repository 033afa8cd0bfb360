package clinic.rhomboid.journey;

import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;

/**
 * What no earlier answer says: every warning sign, and the conditions in {@code intake/anew.properties}, each with its
 * reason.
 */
@ApplicationScoped
class Anew {

  private static final String FILE = "/intake/anew.properties";

  private final Properties reasons = new Properties();

  Anew(RuleSet rules) {
    try (var in = Anew.class.getResourceAsStream(FILE)) {
      reasons.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (var id : ids()) {
      if (rules.contraindication(id) == null) {
        throw new IllegalStateException(FILE + " names a condition that the rules do not have: " + id);
      }
    }
  }

  Set<String> ids() {
    return reasons.stringPropertyNames();
  }

  boolean asks(String condition) {
    return reasons.containsKey(condition);
  }

  /** Such as {@code medicines}. */
  String reason(String condition) {
    return reasons.getProperty(condition);
  }
}
