package clinic.rhomboid.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between a red flag and a confirmed visit when every path above has failed. */
@QuarkusTest
class ScreeningGuardTest {

  private static final String CHECK_VIOLATION = "23514";
  private static final String ACCEPT = """
      INSERT INTO review_decision
        (id, appointment_id, revision_id, therapist_id, kind, technique_id, key_id, reason, decided_at)
      SELECT ?, a.id, s.revision_id, 'ana', 'ACCEPTED', ?, gen_random_uuid(), '', now()
      FROM appointment a JOIN screening_result s ON s.id = a.screening_id WHERE a.id = ?""";

  @Inject Database database;

  @ParameterizedTest
  @ValueSource(strings = {"CONFIRMED", "IN_SESSION"})
  void aVisitUnderReviewIsConfirmedByNobodysSql(String state) {
    assertEquals(CHECK_VIOLATION,
        database.refusal("UPDATE appointment SET state = ? WHERE id = ?", state, booked("A14", "swedish")));
  }

  @Test
  void aTherapistsAcceptanceOfThisTechniqueOpensIt() {
    var visit = booked("A14", "swedish");
    database.rolledBack(connection -> assertEquals(1, confirmAccepted(connection, visit, "swedish")));
  }

  @Test
  void anAcceptanceOfAnotherTechniqueDoesNot() {
    var visit = booked("A14", "swedish");
    database.rolledBack(connection -> assertRefused(() -> confirmAccepted(connection, visit, "myofascial")));
  }

  @Test
  void aConfirmedVisitCannotTurnIntoATechniqueItsScreeningCloses() {
    assertEquals(CHECK_VIOLATION, database.refusal(
        "UPDATE appointment SET technique_id = 'myofascial' WHERE id = ?", booked("A15", "swedish")));
  }

  @Test
  void aVisitWithoutAScreeningIsNotConfirmed() {
    assertEquals(CHECK_VIOLATION, database.refusal(
        "UPDATE appointment SET screening_id = NULL WHERE id = ?", booked("A01", "swedish")));
  }

  @Test
  void somebodyElsesScreeningConfirmsNothing() {
    var harmless = booked("A01", "swedish");
    assertEquals(CHECK_VIOLATION, database.refusal("""
        UPDATE appointment SET state = 'CONFIRMED',
          screening_id = (SELECT screening_id FROM appointment WHERE id = ?) WHERE id = ?""",
        harmless, booked("A14", "swedish")));
  }

  private UUID booked(String example, String technique) {
    var slot = Api.someSlotFor(Api.answers(example), technique, 60);
    var booked = Api.book(Api.wish(example, technique, 60, slot.start())).statusCode(201);
    return UUID.fromString(booked.extract().path("id"));
  }

  private static int confirmAccepted(Connection connection, UUID visit, String technique) throws SQLException {
    var decision = UUID.randomUUID();
    Database.execute(connection, ACCEPT, decision, technique, visit);
    return Database.execute(
        connection, "UPDATE appointment SET state = 'CONFIRMED', acceptance_id = ? WHERE id = ?", decision, visit);
  }

  private interface Statement {
    int run() throws SQLException;
  }

  private static void assertRefused(Statement statement) {
    assertEquals(CHECK_VIOLATION, assertThrows(SQLException.class, statement::run).getSQLState());
  }
}
