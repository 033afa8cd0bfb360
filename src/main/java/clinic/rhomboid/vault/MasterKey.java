package clinic.rhomboid.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One key that wraps others.
 *
 * @param id names the key without revealing it, so that a wrapped value says which key opens it
 */
record MasterKey(String id, byte[] bytes) {

  private static final int ID_BYTES = 4;

  /** From 64 hex digits or base64, as the start has checked. */
  static MasterKey of(String text) {
    try {
      var bytes = text.length() == 64 ? HexFormat.of().parseHex(text) : Base64.getDecoder().decode(text);
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new MasterKey(HexFormat.of().formatHex(digest, 0, ID_BYTES), bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is not available", impossible);
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
