package clinic.rhomboid.review;

import static clinic.rhomboid.review.Consultation.answers;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.booking.AppointmentState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** "Reviewed" is signed for one revision of the answers, by the therapist whose visit it is. */
@QuarkusTest
class SigningOffTest {

  private static final String ANA = "ana@rhomboid.test";
  private static final String BEN = "ben@rhomboid.test";
  private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"([0-9a-f-]{36})\"");

  @Inject Consultation consultation;
  @Inject Answering answering;
  @Inject Database database;

  @Test
  void isSignedOnceAndHangsInTheTrail() {
    var visit = booked("Signed Off");
    queue(ANA).then().body(containsString("Signed Off"));
    page(ANA, visit).then().body(containsString("Not reviewed yet"), containsString("Sign as reviewed"));
    signOff(ANA, visit, shown(ANA, visit)).then().statusCode(303);
    page(ANA, visit).then().body(containsString("Reviewed by you"), not(containsString("Sign as reviewed")));
    queue(ANA).then().body(not(containsString("Signed Off")));
    signOff(ANA, visit, revision(visit)).then().statusCode(303);
    assertEquals(1, database.count("review_sign_off WHERE appointment_id = ?", visit));
    assertEquals(1, database.count("trail t JOIN review_sign_off o ON encode(o.evidence, 'hex') = t.evidence"
        + " JOIN intake_revision r ON r.id = o.revision_id AND coalesce(r.signed_sha256, r.answers_sha256) = o.evidence"
        + " WHERE o.appointment_id = ? AND t.actor = ? AND t.action = 'review' AND t.subject = ?", visit, ANA, "visit " + visit));
  }

  @Test
  void aLaterRevisionIsUnreviewedAgainAndWhatWasNotShownCannotBeSigned() {
    var visit = booked("Changed Later");
    var first = shown(ANA, visit);
    signOff(ANA, visit, first).then().statusCode(303);
    answering.again(visit);
    page(ANA, visit).then().body(containsString("The answers changed since you read them"), containsString("Sign as reviewed"));
    queue(ANA).then().body(containsString("Changed Later"));
    day(visit).then().body(containsString("Not read"));
    signOff(ANA, visit, first).then().statusCode(409).body(containsString("changed the answers meanwhile"));
    signOff(ANA, visit, shown(ANA, visit)).then().statusCode(303);
    queue(ANA).then().body(not(containsString("Changed Later")));
  }

  @Test
  void onlyTheTherapistWhoseVisitItIsSigns() {
    var visit = booked("Not Bens");
    var revision = revision(visit);
    page(BEN, visit);
    signOff(BEN, visit, revision).then().statusCode(404);
    Visitor.as(BEN).get("/therapist/break-glass");
    Visitor.as(BEN).post("/therapist/break-glass", Map.of("visit", visit.toString(), "reason", "Somebody must look"))
        .then().statusCode(303);
    page(BEN, visit).then().statusCode(200).body(not(containsString("Sign as reviewed")), not(containsString("Ask the client")));
    signOff(BEN, visit, revision).then().statusCode(404);
    signOff("desk@rhomboid.test", visit, revision).then().statusCode(403);
    // A colleague who may decide about it is still not the one who treats.
    var pending = consultation.visit("Half Bens", "ana", "swedish", AppointmentState.PENDING_REVIEW, answers("ci_ankylosing"));
    consultation.asked(pending, 61, 59);
    signOff(BEN, pending, revision(pending)).then().statusCode(404);
    assertEquals(0, database.count("review_sign_off WHERE appointment_id IN (?, ?)", visit, pending));
    assertEquals(2, database.count("trail WHERE actor = ? AND action = 'review' AND subject = ? AND detail = 'denied'",
        BEN, "visit " + visit));
  }

  @Test
  void aColleagueWhoGetsTheVisitHasNotReadItYet() {
    var visit = booked("Handed Over");
    signOff(ANA, visit, shown(ANA, visit)).then().statusCode(303);
    database.execute("UPDATE appointment SET therapist_id = 'ben' WHERE id = ?", visit);
    queue(BEN).then().body(containsString("Handed Over"));
    signOff(BEN, visit, shown(BEN, visit)).then().statusCode(303);
    queue(BEN).then().body(not(containsString("Handed Over")));
    database.execute("UPDATE appointment SET therapist_id = 'ana' WHERE id = ?", visit);
  }

  @Test
  void whoAcceptsHasRead() {
    var visit = consultation.visit("Accepted Read", "ana", "swedish", AppointmentState.PENDING_REVIEW, answers("ci_ankylosing"));
    page(ANA, visit).then().body(not(containsString("Sign as reviewed")));
    Visitor.as(ANA).post("/therapist/visits/" + visit + "/acceptance", Map.of()).then().statusCode(303);
    page(ANA, visit).then().body(containsString("Reviewed by you"));
  }

  @Test
  void changedAnswersThatForbidTheVisitPutItOnHoldInTheQueue() {
    var visit = booked("Held Client");
    signOff(ANA, visit, shown(ANA, visit)).then().statusCode(303);
    answering.correct(visit, answers(Map.of("ci_aneurysm", ConditionAnswer.of(Reply.YES)), Map.of(), "upper_trap_l", 4), AppointmentState.SUSPENDED);
    var onHold = queue(ANA).asString().replaceFirst("(?s).*On hold <span class=\"count\">(.*?)</section>.*", "$1");
    assertTrue(onHold.contains("Held Client"), onHold);
    page(ANA, visit).then().body(containsString("Do not treat"), containsString("No therapist can lift that"));
  }

  private UUID booked(String name) {
    return consultation.visit(name, "ana", "swedish", AppointmentState.CONFIRMED, answers("ci_nsaid_today"));
  }

  private String revision(UUID visit) {
    return database.column("SELECT r.id FROM intake_revision r JOIN appointment v ON v.intake_id = r.intake_id"
        + " WHERE v.id = ? ORDER BY r.number DESC LIMIT 1", visit).get(0);
  }

  private static String shown(String email, UUID visit) {
    var found = REVISION.matcher(page(email, visit).asString());
    return found.find() ? found.group(1) : "";
  }

  private Response day(UUID visit) {
    return Visitor.as(ANA).get("/therapist?date=" + database.column(
        "SELECT date(starts_at AT TIME ZONE 'America/New_York') FROM appointment WHERE id = ?", visit).get(0));
  }

  private static Response page(String email, UUID visit) {
    return Visitor.as(email).get("/therapist/visits/" + visit);
  }

  private static Response queue(String email) {
    return Visitor.as(email).get("/therapist/queue");
  }

  private static Response signOff(String email, UUID visit, String revision) {
    return Visitor.as(email).post("/therapist/visits/" + visit + "/reviewed", Map.of("revision", revision));
  }
}
