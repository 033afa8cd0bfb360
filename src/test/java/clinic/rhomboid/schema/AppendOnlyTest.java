package clinic.rhomboid.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clinic.rhomboid.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AppendOnlyTest {

  private static final String REFUSED = "23001";
  private static final String DECISION = """
      INSERT INTO review_decision (id, appointment_id, revision_id, therapist_id, kind, key_id, reason, decided_at)
      SELECT gen_random_uuid(), a.id, s.revision_id, 'ana', 'DECLINED', gen_random_uuid(), '', now()
      FROM appointment a JOIN screening_result s ON s.id = a.screening_id LIMIT 1""";
  private static final String ENTRY =
      "INSERT INTO trail (at, actor, action, subject) VALUES (now(), 'test', 'look', 'it')";
  private static final String SEAL = """
      INSERT INTO trail_seal SELECT 9000000 + max(id), max(id), '', now() FROM trail""";

  private static final String ANCHOR = "INSERT INTO trail_anchor VALUES (9000000, '', now())";

  @Inject Database database;

  @ParameterizedTest
  @CsvSource({
    "intake_revision, consent_version = '9'",
    "intake_revision, signed_sha256 = NULL",
    "intake_revision, questionnaire = questionnaire",
    "questionnaire, published_by = 'nobody'",
    "screening_result, disposition = 'BOOK_NORMALLY'",
    "review_decision, kind = 'ACCEPTED'",
    "trail, actor = 'nobody'",
    "trail_seal, hash = ''",
    "trail_anchor, hash = ''"
  })
  void whatWasSignedOrLoggedNeitherChangesNorGoes(String table, String change) {
    for (var sql : new String[] {
        "UPDATE " + table + " SET " + change, "DELETE FROM " + table, "TRUNCATE " + table + " CASCADE"}) {
      database.rolledBack(connection -> {
        Database.execute(connection, DECISION);
        Database.execute(connection, ENTRY);
        Database.execute(connection, SEAL);
        Database.execute(connection, ANCHOR);
        var refused = assertThrows(SQLException.class, () -> Database.execute(connection, sql), sql);
        assertEquals(REFUSED, refused.getSQLState(), refused.getMessage());
      });
    }
  }
}
