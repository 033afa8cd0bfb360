package clinic.rhomboid.imports;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.slots.Supply;
import clinic.rhomboid.techniques.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Opens the reader of a file of clients and visits to {@link clinic.rhomboid.fuzz.Parsers}. */
public final class FuzzedFile {

  static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  private FuzzedFile() {}

  /** A clinic that offers an hour of Swedish massage, by Ana Ruiz and Ben Carter, in this country. */
  static ClinicSupply clinic(String country) {
    var location = new Location();
    location.id = 1;
    location.country = country;
    return new ClinicSupply(1, location, new Supply(ZoneId.of("America/New_York"), List.of(), List.of()),
        List.of(new Service("swedish", 60, 9500, Duration.ZERO, Duration.ZERO)),
        Map.of("ana", "Ana Ruiz", "ben", "Ben Carter"), Set.of());
  }

  static LineReader reader(String country) {
    return new LineReader(clinic(country), Map.of("swedish", "Swedish massage"), NOW);
  }

  /** Whatever comes in, the answer is lines and troubles, each with the number of a line that is there. */
  public static void read(String text) {
    var contents = FileReader.read(text);
    var reader = reader("US");
    reader.read(contents.lines());
    // Both ends of a line count as one to somebody's editor.
    var most = text.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
    for (var trouble : Stream.concat(contents.troubles().stream(), reader.troubles().stream()).toList()) {
      if (trouble.line() < 1 || trouble.line() > most) {
        throw new IllegalStateException("No line " + trouble.line() + " among " + most);
      }
    }
  }
}
