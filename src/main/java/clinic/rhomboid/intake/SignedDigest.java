package clinic.rhomboid.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a signature covers, in one digest: nothing of it can be changed, left out or put under other answers unseen.
 *
 * <p>SHA-256 over these parts in this order, each as the four bytes of its length, most significant first, and its bytes;
 * text is UTF-8, numbers are decimal:
 *
 * <ol>
 *   <li>{@code rhomboid-signature/1}
 *   <li>the id of the intake, and the number of the revision
 *   <li>the SHA-256 of the answers' ciphertext
 *   <li>the address of the consent text, such as {@code /consents/treatment/1}, and the SHA-256 of its body
 *   <li>the signature's ciphertext
 *   <li>when it was signed, in microseconds since 1970
 *   <li>the SHA-256 of the rules, in hexadecimal, and the number of the questionnaire
 * </ol>
 *
 * <p>It covers ciphertext, so that it can still be checked when the client's key was changed or erased.
 */
record SignedDigest(
    UUID intakeId, int number, byte[] answersSha256, String consentVersion, String consentBody, byte[] signature,
    Instant signedAt, String ruleSetSha256, int questionnaire) {

  private static final String FORM = "rhomboid-signature/1";

  byte[] sha256() {
    var digest = sha();
    add(digest, FORM);
    add(digest, intakeId.toString());
    add(digest, Integer.toString(number));
    add(digest, answersSha256);
    add(digest, ConsentText.path(ConsentText.Kind.TREATMENT, consentVersion));
    add(digest, sha256(consentBody.getBytes(UTF_8)));
    add(digest, signature);
    add(digest, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, signedAt)));
    add(digest, ruleSetSha256);
    add(digest, Integer.toString(questionnaire));
    return digest.digest();
  }

  static byte[] sha256(byte[] bytes) {
    return sha().digest(bytes);
  }

  private static void add(MessageDigest digest, String text) {
    add(digest, text.getBytes(UTF_8));
  }

  private static void add(MessageDigest digest, byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
    digest.update(part);
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is not available", impossible);
    }
  }
}
