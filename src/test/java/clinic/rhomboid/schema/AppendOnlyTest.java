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
  private static final String QUESTION = """
      INSERT INTO review_question (id, appointment_id, therapist_id, question, asked_at)
      SELECT gen_random_uuid(), id, 'ana', 'x', now() FROM appointment WHERE intake_id IS NOT NULL ORDER BY id DESC LIMIT 1""";
  private static final String SIGN_OFF = """
      INSERT INTO review_sign_off
      SELECT gen_random_uuid(), a.id, s.revision_id, 'ana', '', now()
      FROM appointment a JOIN screening_result s ON s.id = a.screening_id LIMIT 1""";
  private static final String DOCUMENT = """
      INSERT INTO clinical_document (id, kind, client_id, appointment_id, therapist_id, content, signature, sha256, signed_at)
      SELECT gen_random_uuid(), 'LETTER', a.client_id, a.id, 'ana', '', '', sha256(''), now() FROM appointment a LIMIT 1""";
  private static final String ENTRY =
      "INSERT INTO trail (at, actor, action, subject) VALUES (now(), 'test', 'look', 'it')";
  private static final String SEAL = """
      INSERT INTO trail_seal SELECT 9000000 + max(id), max(id), '', now() FROM trail""";

  private static final String ANCHOR = "INSERT INTO trail_anchor VALUES (9000000, '', now())";

  private static final String PRODUCT = """
      INSERT INTO package_product (id, name, visits, price_amount, price_currency, months, created_at)
      VALUES ('00000000-0000-0000-0000-00000000000a', 'Ten', 10, 1, 'USD', 12, now())""";
  private static final String SALE = """
      INSERT INTO client_package (id, client_id, product_id, name, visits, price_amount, price_currency, sold_at, sold_by,
        expires_on)
      SELECT '00000000-0000-0000-0000-00000000000b', client_id, '00000000-0000-0000-0000-00000000000a', 'Ten', 10, 1, 'USD',
        now(), 'desk', starts_at::date + 9 FROM appointment WHERE starts_at IS NOT NULL
        AND id NOT IN (SELECT appointment_id FROM package_entry) ORDER BY id LIMIT 1""";
  private static final String USE = """
      INSERT INTO package_entry (package_id, appointment_id, change, why, actor, at)
      SELECT '00000000-0000-0000-0000-00000000000b', id, -1, 'USED', 'desk', now()
      FROM appointment WHERE starts_at IS NOT NULL
      AND id NOT IN (SELECT appointment_id FROM package_entry) ORDER BY id LIMIT 1""";

  @Inject Database database;

  @ParameterizedTest
  @CsvSource({
    "intake_revision, consent_version = '9'",
    "intake_revision, signed_sha256 = NULL",
    "intake_revision, questionnaire = questionnaire",
    "questionnaire, published_by = 'nobody'",
    "screening_result, disposition = 'BOOK_NORMALLY'",
    "review_decision, kind = 'ACCEPTED'",
    "review_question, question = ''",
    "review_sign_off, signed_at = now()",
    "clinical_document, kind = 'NOTE'",
    "package_entry, actor = 'nobody'",
    "trail, actor = 'nobody'",
    "trail_seal, hash = ''",
    "trail_anchor, hash = ''"
  })
  void whatWasSignedOrLoggedNeitherChangesNorGoes(String table, String change) {
    for (var sql : new String[] {
        "UPDATE " + table + " SET " + change, "DELETE FROM " + table, "TRUNCATE " + table + " CASCADE"}) {
      database.rolledBack(connection -> {
        Database.execute(connection, DECISION);
        Database.execute(connection, QUESTION);
        Database.execute(connection, SIGN_OFF);
        Database.execute(connection, DOCUMENT);
        Database.execute(connection, PRODUCT);
        Database.execute(connection, SALE);
        Database.execute(connection, USE);
        Database.execute(connection, ENTRY);
        Database.execute(connection, SEAL);
        Database.execute(connection, ANCHOR);
        var refused = assertThrows(SQLException.class, () -> Database.execute(connection, sql), sql);
        assertEquals(REFUSED, refused.getSQLState(), refused.getMessage());
      });
    }
  }
}
