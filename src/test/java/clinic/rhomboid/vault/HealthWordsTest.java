package clinic.rhomboid.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.intake.Intakes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a client says about their body stands nowhere in the database as it was said. */
@QuarkusTest
class HealthWordsTest {

  private static final String NOTES = "Zebrafinch behind the left shoulder";
  private static final String SIGNATURE = "Quillfeather Marmoset";
  private static final String WISHES = "Please no Xylophone";

  @Inject Database database;
  @Inject Appointments appointments;
  @Inject Intakes intakes;
  @Inject Clients clients;
  @Inject Vault vault;

  @Test
  void answersSignatureAndWishesAreNowhereInPlain() {
    ask();
    for (var canary : List.of("Zebrafinch", "Quillfeather", "Xylophone", "rf_limb_numb_weak")) {
      assertEquals(List.of(), found(canary, "rule_set"), canary);
    }
  }

  @Test
  void theSearchFindsWhatIsThere() {
    assertTrue(found("trigger_point", "").contains("technique.id"));
  }

  @Test
  void destroyingAClientsKeyErasesTheirAnswersAndLeavesTheSignedRows() {
    var visit = ask();
    var before = database.count("intake_revision");
    QuarkusTransaction.requiringNew().run(() -> {
      var client = clients.findById(appointments.findById(visit).clientId);
      vault.destroyKey(client.keyId);
    });
    // Only this test destroys a key alone: no therapist goes on looking for the answers.
    database.execute("UPDATE appointment SET state = 'CANCELLED' WHERE id = ?", visit);
    assertEquals(before, database.count("intake_revision"));
    QuarkusTransaction.requiringNew().run(() -> {
      var revision = intakes.current(appointments.findById(visit).intakeId).orElseThrow();
      assertThrows(SealBrokenException.class, () -> intakes.answers(revision));
      assertThrows(SealBrokenException.class, () -> intakes.signature(revision));
    });
  }

  private static UUID ask() {
    var answers = Api.answers("A12");
    answers.withObjectProperty("complaint").put("notes", NOTES);
    var request = Api.request(Api.person(41), answers).put("wishes", WISHES);
    request.withObjectProperty("consent").put("signature", SIGNATURE);
    return UUID.fromString(Api.post("/review-requests", request).statusCode(201).extract().path("id"));
  }

  /** The columns that hold the word: as it is, in hexadecimal, or in base64 at any of its three offsets. */
  private List<String> found(String word, String exceptTable) {
    var columns = database.column("""
        SELECT table_name || '.' || column_name FROM information_schema.columns
        WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'bytea', 'ARRAY', 'jsonb', 'json')
          AND table_name NOT LIKE 'flyway%' AND table_name <> ?""", exceptTable);
    return columns.stream().filter(column -> holds(column, word)).toList();
  }

  private boolean holds(String column, String word) {
    var parts = column.split("\\.");
    var plain = "encode(convert_to(" + parts[1] + "::text, 'UTF8'), 'hex')";
    var bytes = "replace(" + parts[1] + "::text, '\\x', '')";
    var rows = "\"" + parts[0] + "\" WHERE " + plain + " LIKE ? OR " + bytes + " LIKE ?";
    return forms(word).stream().anyMatch(hex -> database.count(rows, "%" + hex + "%", "%" + hex + "%") > 0);
  }

  /** Each form in hexadecimal, which is how the database compares. */
  private static List<String> forms(String word) {
    var hex = HexFormat.of();
    return List.of(
        hex.formatHex(word.getBytes()), hex.formatHex(hex.formatHex(word.getBytes()).getBytes()),
        hex.formatHex(base64(word, 0).getBytes()), hex.formatHex(base64(word, 1).getBytes()),
        hex.formatHex(base64(word, 2).getBytes()));
  }

  private static String base64(String word, int offset) {
    var encoded = Base64.getEncoder().withoutPadding().encodeToString((" ".repeat(offset) + word).getBytes());
    // The first and the last characters depend on the neighbours.
    return encoded.substring(offset == 0 ? 0 : offset + 1, encoded.length() - 2);
  }
}
