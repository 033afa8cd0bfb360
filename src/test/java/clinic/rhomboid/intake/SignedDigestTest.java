package clinic.rhomboid.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignedDigestTest {

  private static final UUID INTAKE = new UUID(1, 2);
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00.000001Z");
  private static final byte[] ONE = {1};
  private static final byte[] TWO = {2};

  @Test
  void whateverIsChangedChangesIt() {
    var all = Stream.of(
            new SignedDigest(INTAKE, 1, ONE, "1", "body", ONE, AT, "ab", 1),
            new SignedDigest(new UUID(2, 1), 1, ONE, "1", "body", ONE, AT, "ab", 1),
            new SignedDigest(INTAKE, 2, ONE, "1", "body", ONE, AT, "ab", 1),
            new SignedDigest(INTAKE, 1, TWO, "1", "body", ONE, AT, "ab", 1),
            new SignedDigest(INTAKE, 1, ONE, "2", "body", ONE, AT, "ab", 1),
            new SignedDigest(INTAKE, 1, ONE, "1", "bodies", ONE, AT, "ab", 1),
            new SignedDigest(INTAKE, 1, ONE, "1", "body", TWO, AT, "ab", 1),
            new SignedDigest(INTAKE, 1, ONE, "1", "body", ONE, AT.plusNanos(1000), "ab", 1),
            new SignedDigest(INTAKE, 1, ONE, "1", "body", ONE, AT, "cd", 1),
            new SignedDigest(INTAKE, 1, ONE, "1", "body", ONE, AT, "ab", 2),
            // The same letters on another side of a boundary.
            new SignedDigest(INTAKE, 1, ONE, "1", "body", ONE, AT, "ab1", 1),
            new SignedDigest(INTAKE, 11, ONE, "1", "body", ONE, AT, "ab", 1))
        .map(signed -> HexFormat.of().formatHex(signed.sha256()))
        .collect(Collectors.toSet());
    assertEquals(12, all.size());
  }
}
