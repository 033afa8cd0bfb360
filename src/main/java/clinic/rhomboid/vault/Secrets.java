package clinic.rhomboid.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The clinic's own secrets, one a purpose, all of one root, and what is made with them: fingerprints, opaque words. */
@ApplicationScoped
public class Secrets {

  private static final String ROOT = "root";

  private final EntityManager entities;
  private final MasterKeys masters;
  private final KeyInventory inventory;
  private byte[] root;

  Secrets(EntityManager entities, MasterKeys masters, KeyInventory inventory) {
    this.entities = entities;
    this.masters = masters;
    this.inventory = inventory;
  }

  /**
   * At start, because a transaction that is under way may not wait for a second connection, and because a clinic that
   * can't read its records must not open.
   */
  void open(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
    root = QuarkusTransaction.requiringNew().call(this::load);
  }

  /** A keyed hash of the parts: the same parts give the same value, and nobody without the secret can make it. */
  public byte[] fingerprint(String purpose, String... parts) {
    try {
      var mac = mac(secret(purpose));
      for (var part : parts) {
        // The length in front keeps ("ab", "c") apart from ("a", "bc").
        mac.update(ByteBuffer.allocate(4).putInt(part.length()).array());
        mac.update(part.getBytes(UTF_8));
      }
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC is not available", impossible);
    }
  }

  /** A word that only this clinic can read back: for values that travel through a client's addresses. */
  public String sealWord(String purpose, String text) {
    return Base64.getUrlEncoder().withoutPadding()
        .encodeToString(Cipher.seal(secret(purpose), text.getBytes(UTF_8), purpose.getBytes(UTF_8)));
  }

  /**
   * @throws SealBrokenException when the word was not made here
   */
  public String openWord(String purpose, String word) {
    try {
      var sealed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(word));
      return new String(Cipher.open(secret(purpose), sealed, purpose.getBytes(UTF_8)), UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw new SealBrokenException();
    }
  }

  private byte[] secret(String purpose) {
    try {
      return mac(root).doFinal(purpose.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC is not available", impossible);
    }
  }

  private byte[] load() {
    // Two nodes may start at once: the first one's secret stays.
    entities.createNativeQuery(
            "INSERT INTO secret (name, wrapped, wrapped_by) VALUES (:name, :wrapped, :by) ON CONFLICT DO NOTHING")
        .setParameter("name", ROOT)
        .setParameter("wrapped", masters.wrap(Cipher.newKey(), ROOT))
        .setParameter("by", masters.currentId())
        .executeUpdate();
    inventory.check();
    var row = (Tuple) entities
        .createNativeQuery("SELECT wrapped, wrapped_by FROM secret WHERE name = :name", Tuple.class)
        .setParameter("name", ROOT)
        .getSingleResult();
    return masters.unwrap(row.get(0, byte[].class), row.get(1, String.class), ROOT);
  }

  private static Mac mac(byte[] key) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac;
  }
}
