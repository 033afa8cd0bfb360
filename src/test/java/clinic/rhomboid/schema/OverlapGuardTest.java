package clinic.rhomboid.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clinic.rhomboid.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OverlapGuardTest {

  private static final String EXCLUSION_VIOLATION = "23P01";
  private static final String CLAIM = """
      INSERT INTO claim (location_id, resource_id, starts_at, ends_at, appointment_id)
      SELECT a.location_id, r.id, cast(? AS timestamptz), cast(? AS timestamptz), a.id
      FROM (SELECT id, location_id FROM appointment LIMIT 1) a,
        (SELECT min(id) AS id FROM resource WHERE kind = ?) r""";

  @Inject Database database;

  @ParameterizedTest
  @ValueSource(strings = {"THERAPIST", "TABLE"})
  void plainSqlCannotClaimAResourceTwice(String kind) {
    database.rolledBack(connection -> {
      claim(connection, "2031-03-03 10:00Z", "2031-03-03 11:00Z", kind);
      var refused = assertThrows(SQLException.class,
          () -> claim(connection, "2031-03-03 10:59Z", "2031-03-03 12:00Z", kind));
      assertEquals(EXCLUSION_VIOLATION, refused.getSQLState());
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"THERAPIST", "TABLE"})
  void plainSqlCannotMoveAClaimOntoAnother(String kind) {
    database.rolledBack(connection -> {
      claim(connection, "2031-03-03 10:00Z", "2031-03-03 11:00Z", kind);
      claim(connection, "2031-03-03 11:00Z", "2031-03-03 12:00Z", kind);
      var refused = assertThrows(SQLException.class, () -> Database.execute(connection,
          "UPDATE claim SET starts_at = starts_at - interval '1 minute' WHERE starts_at = '2031-03-03 11:00Z'"));
      assertEquals(EXCLUSION_VIOLATION, refused.getSQLState());
    });
  }

  @Test
  void plainSqlCannotReviveAClaimWhoseTimeWasGivenAway() {
    database.rolledBack(connection -> {
      claim(connection, "2031-03-03 10:00Z", "2031-03-03 11:00Z", "THERAPIST");
      Database.execute(connection, "UPDATE claim SET live = false WHERE starts_at = '2031-03-03 10:00Z'");
      claim(connection, "2031-03-03 10:30Z", "2031-03-03 11:30Z", "THERAPIST");
      var refused = assertThrows(SQLException.class, () -> Database.execute(connection,
          "UPDATE claim SET live = true WHERE starts_at = '2031-03-03 10:00Z'"));
      assertEquals(EXCLUSION_VIOLATION, refused.getSQLState());
    });
  }

  @Test
  void claimsThatOnlyTouchStandSideBySide() {
    database.rolledBack(connection -> {
      claim(connection, "2031-03-03 10:00Z", "2031-03-03 11:00Z", "THERAPIST");
      assertEquals(1, claim(connection, "2031-03-03 11:00Z", "2031-03-03 12:00Z", "THERAPIST"));
      assertEquals(1, claim(connection, "2031-03-03 10:00Z", "2031-03-03 11:00Z", "TABLE"));
    });
  }

  @Test
  void theSampleClinicItselfOverlapsNowhere() {
    assertEquals(0, database.count("""
        claim a JOIN claim b ON a.id < b.id AND a.resource_id = b.resource_id AND a.live AND b.live
          AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)"""));
  }

  private static int claim(Connection connection, String from, String to, String kind) throws SQLException {
    return Database.execute(connection, CLAIM, from, to, kind);
  }
}
