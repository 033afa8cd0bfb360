package clinic.rhomboid.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a fresh random nonce in front of every value. */
final class Cipher {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Cipher() {}

  static byte[] newKey() {
    return random(32);
  }

  static byte[] random(int bytes) {
    var value = new byte[bytes];
    RANDOM.nextBytes(value);
    return value;
  }

  static byte[] seal(byte[] key, byte[] plain, byte[] context) {
    var nonce = random(NONCE_BYTES);
    try {
      var cipher = cipher(javax.crypto.Cipher.ENCRYPT_MODE, key, nonce, context);
      var sealed = cipher.doFinal(plain);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is not available", impossible);
    }
  }

  /**
   * @throws SealBrokenException when the value was sealed under another key or context, or has been changed
   */
  static byte[] open(byte[] key, ByteBuffer sealed, byte[] context) {
    if (sealed.remaining() < NONCE_BYTES + TAG_BITS / 8) {
      throw new SealBrokenException();
    }
    var nonce = new byte[NONCE_BYTES];
    sealed.get(nonce);
    var body = new byte[sealed.remaining()];
    sealed.get(body);
    try {
      return cipher(javax.crypto.Cipher.DECRYPT_MODE, key, nonce, context).doFinal(body);
    } catch (GeneralSecurityException broken) {
      throw new SealBrokenException();
    }
  }

  private static javax.crypto.Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] context)
      throws GeneralSecurityException {
    var cipher = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    return cipher;
  }
}
