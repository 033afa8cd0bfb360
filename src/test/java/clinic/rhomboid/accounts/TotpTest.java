package clinic.rhomboid.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.web.QrPicture;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  /** Of the examples in RFC 6238. */
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  private static final long STEP = 1_000_000;
  private static final Instant NOW = Instant.ofEpochSecond(STEP * 30 + 7);

  @ParameterizedTest
  @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
  void codesAreThoseOfTheStandard(long second, String code) {
    assertEquals(code, Totp.code(SECRET, second / 30));
    assertEquals(OptionalLong.of(second / 30), Totp.step(SECRET, code, Instant.ofEpochSecond(second), 0));
  }

  @ParameterizedTest
  @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
  void aClockMayBeOffByOneStep(int drift, boolean accepted) {
    assertEquals(accepted, Totp.step(SECRET, Totp.code(SECRET, STEP + drift), NOW, 0).isPresent());
  }

  @Test
  void neitherTheLastCodeNorAnOlderOneIsTakenAgain() {
    assertTrue(Totp.step(SECRET, Totp.code(SECRET, STEP), NOW, STEP).isEmpty());
    assertTrue(Totp.step(SECRET, Totp.code(SECRET, STEP - 1), NOW, STEP).isEmpty());
    assertEquals(OptionalLong.of(STEP + 1), Totp.step(SECRET, Totp.code(SECRET, STEP + 1), NOW, STEP));
  }

  @Test
  void theSecretIsWrittenAsAppsReadIt() {
    assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.base32(SECRET));
    assertEquals("A".repeat(31) + "B", Totp.base32(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
  }

  @Test
  void thePictureSaysWhatTheAppNeeds() throws Exception {
    var address = Totp.address("Back & Neck Clinic", "ana@rhomboid.test", SECRET);
    assertEquals("otpauth://totp/Back%20%26%20Neck%20Clinic:ana%40rhomboid.test?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        + "&issuer=Back%20%26%20Neck%20Clinic&algorithm=SHA1&digits=6&period=30", address);
    var picture = QrPicture.of(address);
    var modules = new BitMatrix(picture.side() - 8);
    Pattern.compile("M(\\d+) (\\d+)h").matcher(picture.path()).results().forEach(module ->
        modules.set(Integer.parseInt(module.group(1)) - 4, Integer.parseInt(module.group(2)) - 4));
    assertEquals(address, new Decoder().decode(modules).getText());
  }
}
