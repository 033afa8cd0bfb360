package clinic.rhomboid.vault;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Words and tokens from addresses: nothing opens that was not sealed here. */
public final class FuzzedSeal {

  private static final byte[] KEY = new byte[32];
  private static final byte[] CONTEXT = {1};

  private FuzzedSeal() {}

  public static void word(String text) {
    Tokens.hash(text);
    try {
      Cipher.open(KEY, ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)), CONTEXT);
      throw new IllegalStateException("A made-up word was opened");
    } catch (SealBrokenException | IllegalArgumentException refused) {
      // As it should be: the address counts as wrong.
    }
  }
}
