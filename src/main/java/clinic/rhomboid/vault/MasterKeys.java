package clinic.rhomboid.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys outside the database, which wrap every other key: {@code RHOMBOID_KEY} wraps and opens, and while keys are
 * changed those in {@code RHOMBOID_KEY_BEFORE} still open what they wrapped.
 */
@ApplicationScoped
class MasterKeys {

  private final MasterKey current;
  private final Map<String, MasterKey> all = new LinkedHashMap<>();

  @Inject
  MasterKeys(
      @ConfigProperty(name = "rhomboid.key") String current,
      @ConfigProperty(name = "rhomboid.key-before") Optional<List<String>> before) {
    this(current, before.orElse(List.of()));
  }

  MasterKeys(String current, List<String> before) {
    this.current = MasterKey.of(current);
    before.stream().map(MasterKey::of).forEach(key -> all.put(key.id(), key));
    all.put(this.current.id(), this.current);
  }

  /** Which key wraps from now on. */
  String currentId() {
    return current.id();
  }

  /** Every key that can be opened with. */
  Set<String> ids() {
    return all.keySet();
  }

  /** Whether there are keys that are being replaced. */
  boolean changing() {
    return all.size() > 1;
  }

  byte[] wrap(byte[] other, String name) {
    return Cipher.seal(current.bytes(), other, name.getBytes(UTF_8));
  }

  /**
   * @throws SealBrokenException when the master key that wrapped it is not set, or the value has been changed
   */
  byte[] unwrap(byte[] wrapped, String wrappedBy, String name) {
    var key = all.get(wrappedBy);
    if (key == null) {
      throw new SealBrokenException("A key is wrapped by the master key " + wrappedBy + ", which is not set");
    }
    return Cipher.open(key.bytes(), ByteBuffer.wrap(wrapped), name.getBytes(UTF_8));
  }
}
