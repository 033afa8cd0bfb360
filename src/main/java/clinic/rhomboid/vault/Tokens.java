package clinic.rhomboid.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * The secret parts of links and cookies: 192 bits, stored only hashed. A link's token follows from what it leads to, so
 * that a mail or a repeated answer computes it anew and a copy of the database opens nothing.
 */
@ApplicationScoped
public class Tokens {

  private static final int BYTES = 24;

  private final Secrets secrets;

  Tokens(Secrets secrets) {
    this.secrets = secrets;
  }

  /** The token of a link to this thing; another generation is another token and the old one is dead. */
  public String ofLink(String kind, Object id, int generation) {
    return encode(Arrays.copyOf(secrets.fingerprint("links", kind, id.toString(), Integer.toString(generation)), BYTES));
  }

  /** The six digits of a one-time code that is typed in: computed anew for the mail and for the comparison. */
  public String code(UUID id) {
    var bytes = secrets.fingerprint("codes", id.toString());
    return "%06d".formatted(Math.floorMod(ByteBuffer.wrap(bytes).getLong(), 1_000_000L));
  }

  /** A token nobody can compute again. */
  public static String random() {
    return encode(Cipher.random(BYTES));
  }

  /** What is stored of a token. */
  public static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is not available", impossible);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
