package clinic.rhomboid.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** The codes of authenticator apps (RFC 6238) as every app makes them: six digits, thirty seconds, SHA-1. */
final class Totp {

  private static final Duration STEP = Duration.ofSeconds(30);

  /** How many steps an app's clock may be off. */
  private static final int DRIFT = 1;

  private static final int BYTES = 20;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP);

  private Totp() {}

  static byte[] newSecret() {
    var secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** The time step that this is the code of, if it is one of now and later than the last one that was taken. */
  static OptionalLong step(byte[] secret, String typed, Instant now, long last) {
    var current = now.getEpochSecond() / STEP.toSeconds();
    return LongStream.rangeClosed(current - DRIFT, current + DRIFT)
        .filter(step -> step > last && same(code(secret, step), typed))
        .findFirst();
  }

  static String code(byte[] secret, long step) {
    try {
      var key = new SecretKeySpec(secret, CODES.getAlgorithm());
      return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP.toSeconds()));
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException("HMAC takes any key", impossible);
    }
  }

  /** The secret as apps take it: base 32 (RFC 4648), whose digits come out whole for this length. */
  static String base32(byte[] secret) {
    var digits = new BigInteger(1, secret).toString(BASE32.length());
    var text = new StringBuilder("A".repeat(secret.length * 8 / 5 - digits.length()));
    digits.chars().forEach(digit -> text.append(BASE32.charAt(Character.digit(digit, BASE32.length()))));
    return text.toString();
  }

  /** What the QR code says. */
  static String address(String clinic, String account, byte[] secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%1$s&algorithm=SHA1&digits=6&period=30"
        .formatted(encode(clinic), encode(account), base32(secret));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static boolean same(String code, String typed) {
    return MessageDigest.isEqual(code.getBytes(UTF_8), typed.getBytes(UTF_8));
  }
}
