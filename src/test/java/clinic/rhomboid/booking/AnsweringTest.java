package clinic.rhomboid.booking;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.intake.AnswersJson;
import clinic.rhomboid.screening.RuleSet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** New answers for a visit that exists, and what they make of it. */
@QuarkusTest
class AnsweringTest {

  private static final String CLIENT = "client";

  @Inject Answering answering;
  @Inject Appointments appointments;
  @Inject RuleSet rules;
  @Inject Database database;

  @Test
  void thatForbidTheMassagePutAConfirmedVisitOnHoldAndTellEverybodyWithoutHealthWords() {
    var visit = booked("A01", "swedish");
    signed(visit, "A11");
    assertEquals("SUSPENDED", state(visit));
    assertEquals(List.of("SUSPENDED"), database.column(
        "SELECT kind FROM message WHERE appointment_id = ? ORDER BY created_at DESC LIMIT 1", visit));
    var therapist = database.column("SELECT therapist_id FROM appointment WHERE id = ?", visit).get(0);
    assertTrue(database.count("message WHERE kind = 'VISIT_ON_HOLD' AND recipient = ?",
        therapist + "@rhomboid.test") > 0);
    assertEquals(List.of("CONFIRMED to SUSPENDED"), trail(visit, "screen again"));
    Visitor.as("desk@rhomboid.test").get("/desk?date=" + day(visit)).then().body(containsString("Therapist must call"));
  }

  @Test
  void thatAreMilderAfterwardsGoToATherapistAndAreNeverConfirmed() {
    var visit = booked("A01", "swedish");
    signed(visit, "A11");
    signed(visit, "A01");
    assertEquals("PENDING_REVIEW", state(visit));
    signed(visit, "A01");
    assertEquals("PENDING_REVIEW", state(visit));
    assertEquals(List.of("1", "2", "3", "4"), database.column(
        "SELECT r.number FROM intake_revision r JOIN appointment a ON a.intake_id = r.intake_id WHERE a.id = ? ORDER BY 1",
        visit));
  }

  @Test
  void thatBlockTheTechniquePutTheVisitOnHold() {
    var visit = booked("A01", "deep_tissue");
    signed(visit, "A17");
    assertEquals("SUSPENDED", state(visit));
    signed(visit, "A01");
    assertEquals("PENDING_REVIEW", state(visit));
  }

  @Test
  void thatATherapistMustDecideAboutAskForAReviewThatEndsInTime() {
    var visit = booked("A01", "swedish");
    signed(visit, "A13");
    assertEquals("PENDING_REVIEW", state(visit));
    assertEquals(List.of("t"), database.column(
        "SELECT review_until = review_asked_at + interval '24 hours' FROM appointment WHERE id = ?", visit));
    assertEquals(List.of("BACK_TO_REVIEW"), database.column(
        "SELECT kind FROM message WHERE appointment_id = ? ORDER BY created_at DESC LIMIT 1", visit));
  }

  @Test
  void thatNobodyHasTheTimeToDecideAboutPutTheVisitOnHold() {
    var visit = booked("A01", "swedish");
    database.execute("UPDATE appointment SET starts_at = now() + interval '3 hours', ends_at = now() + interval '4 hours'"
        + " WHERE id = ?", visit);
    signed(visit, "A13");
    assertEquals("SUSPENDED", state(visit));
  }

  @Test
  void thatNeedAnotherRoomOrMoreTimeAskForAReviewAndTellTheDeskThatAndNothingMore() {
    var visit = booked("A01", "swedish");
    database.execute("UPDATE appointment SET extra_minutes = 0 WHERE id = ?", visit);
    signed(visit, "A17");
    assertEquals("PENDING_REVIEW", state(visit));
    assertEquals(List.of("t"), database.column("SELECT needs_another_place FROM appointment WHERE id = ?", visit));
    Visitor.as("desk@rhomboid.test").get("/desk?date=" + day(visit)).then()
        .body(containsString("moving it helps"), not(containsString("regnan")));
  }

  @Test
  void thatChangeNothingOfTheDecisionLeaveTheVisitConfirmed() {
    var visit = booked("A01", "swedish");
    signed(visit, "A02");
    assertEquals("CONFIRMED", state(visit));
    assertEquals(List.of("CONFIRMED"), trail(visit, "screen again"));
  }

  @Test
  void takeAwayTheAcceptanceThatWasGivenForOlderOnes() {
    var visit = booked("A13", "swedish");
    accept(visit);
    assertEquals("CONFIRMED", state(visit));
    signed(visit, "A13");
    assertEquals("PENDING_REVIEW", state(visit));
    assertEquals(List.of("t"), database.column("SELECT acceptance_id IS NULL FROM appointment WHERE id = ?", visit));
    accept(visit);
    assertEquals("CONFIRMED", state(visit));
  }

  @Test
  void fillInTheFormThatWasMissing() {
    var visit = awaiting();
    assertInstanceOf(AnsweringOutcome.Signed.class, sign(visit, null, "A02"));
    assertEquals("CONFIRMED", state(visit));
    var forbidden = awaiting();
    sign(forbidden, null, "A11");
    assertEquals("SUSPENDED", state(forbidden));
    var reviewed = awaiting();
    sign(reviewed, null, "A13");
    assertEquals("PENDING_REVIEW", state(reviewed));
  }

  @Test
  void neverOverwriteWhatWasSignedElsewhereMeanwhile() {
    var visit = booked("A01", "swedish");
    var base = current(visit);
    assertInstanceOf(AnsweringOutcome.Signed.class, sign(visit, base, "A11"));
    assertInstanceOf(AnsweringOutcome.Overtaken.class, sign(visit, base, "A01"));
    assertEquals("SUSPENDED", state(visit));
    assertNotEquals(base, current(visit));
  }

  @Test
  void areNotTakenForAVisitThatWasCalledOff() {
    var visit = booked("A01", "swedish");
    database.execute("UPDATE appointment SET state = 'CANCELLED' WHERE id = ?", visit);
    assertInstanceOf(AnsweringOutcome.TooLate.class, sign(visit, current(visit), "A11"));
  }

  private UUID booked(String example, String technique) {
    var slot = Api.someSlotFor(Api.answers(example), technique, 60);
    return UUID.fromString(Api.book(Api.wish(example, technique, 60, slot.start())).statusCode(201).extract().path("id"));
  }

  /** A visit that was booked by phone: its form is still to come. */
  private UUID awaiting() {
    var visit = booked("A01", "swedish");
    database.execute("UPDATE appointment SET state = 'AWAITING_INTAKE', intake_id = NULL, screening_id = NULL"
        + " WHERE id = ?", visit);
    return visit;
  }

  private void accept(UUID visit) {
    var therapist = database.column("SELECT therapist_id FROM appointment WHERE id = ?", visit).get(0);
    Visitor.as(therapist + "@rhomboid.test").post("/therapist/visits/" + visit + "/acceptance",
        Map.of("technique", "swedish", "reason", "We spoke")).then().statusCode(303);
  }

  private void signed(UUID visit, String example) {
    assertInstanceOf(AnsweringOutcome.Signed.class, sign(visit, current(visit), example));
  }

  private AnsweringOutcome sign(UUID visit, UUID base, String example) {
    var answers = new AnswersJson(rules).read(Api.answers(example)).answers();
    return answering.sign(visit, new NewAnswers(base, answers, "1", "Signed Name"), CLIENT);
  }

  private UUID current(UUID visit) {
    return UUID.fromString(database.column("SELECT r.id FROM intake_revision r JOIN appointment a ON a.intake_id = r.intake_id"
        + " WHERE a.id = ? ORDER BY r.number DESC LIMIT 1", visit).get(0));
  }

  private String day(UUID visit) {
    return database.column(
        "SELECT cast(starts_at AT TIME ZONE 'America/New_York' AS date) FROM appointment WHERE id = ?", visit).get(0);
  }

  private String state(UUID visit) {
    return QuarkusTransaction.requiringNew().call(() -> appointments.findById(visit)).state.name();
  }

  private List<String> trail(UUID visit, String action) {
    return database.column("SELECT detail FROM trail WHERE subject = ? AND action = ? ORDER BY id", "visit " + visit, action);
  }
}
