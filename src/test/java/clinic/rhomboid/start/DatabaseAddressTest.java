package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "jdbc:postgresql://db:5432/clinic?sslmode=require",
    "postgresql://db:5432/clinic?sslmode=require",
    "postgres://db:5432/clinic?sslmode=require",
  })
  void isReadAsPostgresqlsToolsAndAsJavaWriteIt(String url) {
    var address = DatabaseAddress.of(url, Optional.of("ana"), Optional.of("secret"));
    assertEquals(
        new DatabaseAddress("jdbc:postgresql://db:5432/clinic?sslmode=require", "ana", "secret"), address);
  }

  @Test
  void mayCarryTheAccountUnlessThatIsSetBesideIt() {
    var url = "postgresql://ana:a%40b+c@db/clinic";
    assertEquals(
        new DatabaseAddress("jdbc:postgresql://db/clinic", "ana", "a@b+c"),
        DatabaseAddress.of(url, Optional.empty(), Optional.empty()));
    assertEquals(
        new DatabaseAddress("jdbc:postgresql://db/clinic", "ben", "other"),
        DatabaseAddress.of(url, Optional.of("ben"), Optional.of("other")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://db/clinic", "db:5432/clinic", "jdbc:postgresql://"})
  void isRefusedForAnythingElse(String url) {
    assertThrows(StartFailure.class, () -> DatabaseAddress.of(url, Optional.empty(), Optional.empty()));
  }
}
