package clinic.rhomboid.reminders;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.portal.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemindingTest {

  private static final String LACKS_FORM = "state = 'AWAITING_INTAKE', intake_id = NULL, screening_id = NULL";

  @Inject Reminding reminding;
  @Inject Database database;

  @Test
  void aMissingFormIsAskedForOnceAlsoByTwoNodes() {
    var person = Person.booked();
    set(person, LACKS_FORM);
    Together.all(Collections.nCopies(4, () -> {
      reminding.remind();
      return null;
    }));
    reminding.remind();
    assertEquals(1, mails(person, "FORM_MISSING"));
  }

  @Test
  void aVisitThatMovesIsRemindedAnewAndAStartThatWasLateSendsOnlyTheNewest() {
    var person = Person.booked();
    set(person, LACKS_FORM + ", created_at = now() - interval '20 days'");
    reminding.remind();
    startsIn(person, "2 hours");
    reminding.remind();
    reminding.remind();
    assertEquals(2, mails(person, "FORM_MISSING"));
  }

  @Test
  void nobodyIsRemindedOnceTheFormIsSignedTheVisitCancelledOrTheRecordClosed() {
    var signed = Person.booked();
    var cancelled = Person.booked();
    set(cancelled, "state = 'CANCELLED', intake_id = NULL, screening_id = NULL");
    var closed = Person.booked();
    set(closed, LACKS_FORM);
    database.execute("UPDATE client SET restricted_at = now(), birth_date = '1900-01-01', erase_after = current_date, sealed_identity = '\\x00'"
        + " WHERE id = (SELECT client_id FROM appointment WHERE id = cast(? AS uuid))", closed.visitId);
    reminding.remind();
    assertEquals(0, mails(signed, "FORM_MISSING") + mails(cancelled, "FORM_MISSING") + mails(closed, "FORM_MISSING"));
  }

  @Test
  void onTheDayItselfOlderAnswersAreAskedAboutOnceAndFreshOnesAreNot() {
    var person = Person.booked();
    signedAgain(person, 2, "now() - interval '2 days'");
    startsIn(person, "3 days");
    reminding.remind();
    assertEquals(0, mails(person, "DAY_CHECK"), "not today");

    startsIn(person, "90 minutes");
    Together.all(Collections.nCopies(2, () -> {
      reminding.remind();
      return null;
    }));
    assertEquals(1, mails(person, "DAY_CHECK"));

    var fresh = Person.booked();
    startsIn(fresh, "90 minutes");
    signedAgain(fresh, 2, "now() + interval '89 minutes'");
    reminding.remind();
    assertEquals(0, mails(fresh, "DAY_CHECK"), "signed on the day");
  }

  @Test
  void theDeskSeesWhoIsMissingAndWhoWasReminded() {
    var person = Person.booked();
    set(person, LACKS_FORM);
    var desk = Visitor.as("desk@rhomboid.test");
    desk.get("/desk/forms").then().statusCode(200).body(containsString(person.name()));
    reminding.remind();
    var row = desk.get("/desk/forms").asString().split(person.name())[1].split("</tr>")[0];
    assertFalse(row.contains("Not yet"), row);
    var silent = Person.booked();
    set(silent, LACKS_FORM + ", contact_email = NULL, contact_phone = '+12125550142'");
    desk.get("/desk/forms").then().body(allOf(containsString(silent.name()), containsString("No e-mail: please phone"),
        not(containsString("swelling"))));
    Api.visit(person.token).statusCode(200);
  }

  private void startsIn(Person person, String span) {
    set(person, "starts_at = now() + interval '" + span + "', ends_at = now() + interval '" + span
        + "' + interval '1 hour'");
  }

  /** A later revision with the same answers. */
  private void signedAgain(Person person, int number, String when) {
    database.execute("INSERT INTO intake_revision (id, intake_id, number, key_id, rule_set_sha256, questionnaire, answers,"
        + " answers_sha256, consent_version, signature, signed_at) SELECT gen_random_uuid(), r.intake_id, " + number
        + ", r.key_id, r.rule_set_sha256, r.questionnaire, r.answers, r.answers_sha256, r.consent_version, r.signature, "
        + when + " FROM intake_revision r JOIN appointment a ON a.intake_id = r.intake_id"
        + " WHERE a.id = cast(? AS uuid)", person.visitId);
  }

  private void set(Person person, String change) {
    database.execute("UPDATE appointment SET " + change + " WHERE id = cast(? AS uuid)", person.visitId);
  }

  private long mails(Person person, String kind) {
    return database.count("message WHERE kind = ? AND appointment_id = cast('" + person.visitId + "' AS uuid)", kind);
  }
}
