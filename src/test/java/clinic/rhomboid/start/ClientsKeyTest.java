package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsKeyTest {

  private static final String HEX = "000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F";

  @TempDir Path folder;

  @Test
  void isTheSameInHexAndInBase64() {
    var base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(HEX));
    assertEquals(base64, ClientsKey.of(settings(false, HEX)));
    assertEquals(base64, ClientsKey.of(settings(false, base64)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "AAECAwQFBgcICQoLDA0ODw==", "a key that is neither of the two forms, at all, no"})
  void isRefusedInAnyOtherForm(String key) {
    assertThrows(StartFailure.class, () -> ClientsKey.of(settings(true, key)));
  }

  @Test
  void isMadeOnceForTheSampleClinicAndKept() {
    assertEquals(ClientsKey.of(settings(true, null)), ClientsKey.of(settings(true, null)));
  }

  @Test
  void isKeptWhereOnlyItsOwnerReadsIt() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no file modes here");
    ClientsKey.of(settings(true, null));
    assertEquals("rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/key"))));
  }

  @Test
  void isNeverMadeForARealClinic() {
    assertThrows(StartFailure.class, () -> ClientsKey.of(settings(false, null)));
  }

  private Settings settings(boolean sampleClinic, String key) {
    return new Settings(Optional.empty(), folder.resolve("data"), sampleClinic, Optional.ofNullable(key),
        Optional.empty(), List.of(), Optional.empty(), true, Optional.empty(), "127.0.0.1", 8080);
  }
}
