package clinic.rhomboid.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.UUID;

/**
 * Keeps health data as ciphertext under a key of its own for every client and draft. A sealed value names its key; the
 * context (what kind of value it is) is bound to it, so that a value copied into another column does not open.
 */
@ApplicationScoped
public class Vault {

  private static final int KEY_ID_BYTES = 16;

  private final EntityManager entities;
  private final MasterKeys masters;

  Vault(EntityManager entities, MasterKeys masters) {
    this.entities = entities;
    this.masters = masters;
  }

  public UUID newKey() {
    var key = new DataKey();
    key.id = UUID.randomUUID();
    key.wrapped = masters.wrap(Cipher.newKey(), key.id.toString());
    key.wrappedBy = masters.currentId();
    entities.persist(key);
    return key.id;
  }

  /** Erases what the key opens: nothing sealed under it can ever be read again. */
  public void destroyKey(UUID id) {
    entities.createQuery("delete from DataKey where id = :id").setParameter("id", id).executeUpdate();
  }

  public byte[] seal(UUID keyId, String text, String context) {
    var sealed = Cipher.seal(unwrapped(keyId), text.getBytes(UTF_8), context.getBytes(UTF_8));
    return ByteBuffer.allocate(KEY_ID_BYTES + sealed.length)
        .putLong(keyId.getMostSignificantBits())
        .putLong(keyId.getLeastSignificantBits())
        .put(sealed)
        .array();
  }

  /**
   * @throws SealBrokenException when the value was changed, was sealed for another context, or its key is destroyed
   */
  public String open(byte[] sealed, String context) {
    if (sealed.length < KEY_ID_BYTES) {
      throw new SealBrokenException();
    }
    var bytes = ByteBuffer.wrap(sealed);
    var keyId = new UUID(bytes.getLong(), bytes.getLong());
    return new String(Cipher.open(unwrapped(keyId), bytes, context.getBytes(UTF_8)), UTF_8);
  }

  /** Reads the keys of several values in one statement; opening them afterwards, in this transaction, asks no more. */
  public void prepare(Collection<byte[]> sealed) {
    var keys = sealed.stream().filter(value -> value.length >= KEY_ID_BYTES).map(Vault::keyId).distinct().toList();
    if (!keys.isEmpty()) {
      entities.createQuery("from DataKey where id in :ids", DataKey.class).setParameter("ids", keys).getResultList();
    }
  }

  /**
   * Which key a sealed value needs.
   *
   * @throws SealBrokenException when it is too short to name one
   */
  public static UUID keyId(byte[] sealed) {
    if (sealed.length < KEY_ID_BYTES) {
      throw new SealBrokenException();
    }
    var bytes = ByteBuffer.wrap(sealed);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private byte[] unwrapped(UUID keyId) {
    var key = entities.find(DataKey.class, keyId);
    if (key == null) {
      throw new SealBrokenException();
    }
    return masters.unwrap(key.wrapped, key.wrappedBy, keyId.toString());
  }
}
