package clinic.rhomboid.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key outside the database, {@code RHOMBOID_KEY}, which wraps every other key. */
@ApplicationScoped
class MasterKey {

  private final byte[] key;
  private final String id;

  MasterKey(@ConfigProperty(name = "rhomboid.key") String configured) throws NoSuchAlgorithmException {
    key = configured.length() == 64 ? HexFormat.of().parseHex(configured) : Base64.getDecoder().decode(configured);
    id = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
  }

  /** Names the key without revealing it, so that a wrapped value says which key opens it. */
  String id() {
    return id;
  }

  byte[] wrap(byte[] other, String name) {
    return Cipher.seal(key, other, name.getBytes(UTF_8));
  }

  byte[] unwrap(byte[] wrapped, String name) {
    return Cipher.open(key, ByteBuffer.wrap(wrapped), name.getBytes(UTF_8));
  }
}
