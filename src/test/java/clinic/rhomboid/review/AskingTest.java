package clinic.rhomboid.review;

import static clinic.rhomboid.review.Consultation.answers;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.VisitLinks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A therapist asks one question, the client answers by the link, behind a proof. */
@QuarkusTest
class AskingTest {

  private static final String ANA = "ana@rhomboid.test";
  private static final String QUESTION = "Which plumcanary tablets do you take?";
  private static final String ANSWER = "Two quincecanary\neach morning <script>alert(1)</script>";

  @Inject Consultation consultation;
  @Inject Database database;
  @Inject VisitLinks links;

  @Test
  void theClientAnswersBehindAProofAndTheAnswerIsInTheQueueAndOnThePage() {
    var visit = pending("Asked Client");
    ask(visit, QUESTION).then().statusCode(303);
    page(visit).then().body(containsString("no answer yet"), not(containsString("Ask the client one question")));
    queue().then().body(containsString("no answer yet"));

    var client = new Visitor();
    client.get(link(visit)).then().body(containsString("Your therapist has a question"), not(containsString("plumcanary")));
    assertTrue(client.get(link(visit) + "/question").then().statusCode(303).extract().header("Location").endsWith("/proof"));
    prove(client, visit);
    client.get(link(visit) + "/question").then().statusCode(200).body(containsString("plumcanary"));
    client.post(link(visit) + "/question", Map.of("answer", ANSWER)).then().statusCode(303);
    client.get(link(visit) + "/question").then().body(containsString("quincecanary"), not(containsString("Send my answer")));
    client.get(link(visit)).then().body(not(containsString("has a question")));

    for (var seen : new Response[] {page(visit), queue()}) {
      seen.then().body(containsString("Two quincecanary\neach morning &lt;script&gt;"), containsString("Answered"));
    }
    // The next one may be asked now.
    ask(visit, "And in the evening?").then().statusCode(303);
  }

  @Test
  void neitherMailNorTrailTellsWhatWasAskedOrAnswered() {
    var visit = pending("Mailed Client");
    ask(visit, QUESTION).then().statusCode(303);
    var client = new Visitor();
    client.get(link(visit));
    prove(client, visit);
    client.post(link(visit) + "/question", Map.of("answer", ANSWER)).then().statusCode(303);
    var asked = database.column("SELECT facts || recipient FROM message WHERE kind = 'QUESTION_ASKED' AND appointment_id = ?", visit);
    var told = database.column("SELECT facts || recipient FROM message WHERE kind = 'QUESTION_ANSWERED' ORDER BY created_at DESC LIMIT 1");
    assertEquals(1, asked.size());
    assertTrue(asked.get(0).contains("mailed.client@reviews.example") && told.get(0).contains(ANA), asked + " " + told);
    assertFalse((asked.toString() + told).matches("(?s).*(canary|tablets|Mailed Client).*"), asked + " " + told);
    assertEquals(0, database.count("trail t WHERE t::text LIKE '%canary tablets%' OR t::text LIKE '%quincecanary%'"));
    assertEquals(2, database.count("trail WHERE subject = ? AND action IN ('ask', 'answer')", "visit " + visit));
    assertEquals(0, database.count("review_question WHERE position('canary'::bytea IN question || answer) > 0"));
  }

  @Test
  void oneQuestionIsOpenAtATime() {
    var visit = pending("Once Client");
    ask(visit, " ").then().statusCode(422).body(containsString("Write what you would like to know"));
    ask(visit, "x".repeat(2001)).then().statusCode(422).body(containsString("Shorten this"), containsString("xxxx"));
    ask(visit, QUESTION).then().statusCode(303);
    ask(visit, "Another").then().statusCode(409).body(containsString("open already"));
    assertEquals(1, database.count("review_question WHERE appointment_id = ?", visit));
    assertEquals("23505", database.refusal("INSERT INTO review_question (id, appointment_id, therapist_id, question, asked_at)"
        + " SELECT gen_random_uuid(), appointment_id, therapist_id, question, asked_at FROM review_question"
        + " WHERE appointment_id = ?", visit));
    // Nobody but who may decide asks.
    Visitor.as("ben@rhomboid.test").get("/therapist");
    Visitor.as("ben@rhomboid.test").post("/therapist/visits/" + visit + "/question", Map.of("question", "I?")).then().statusCode(404);
  }

  @Test
  void tenThousandCharactersAreKeptAndOneMoreIsRefusedWithWhatWasTyped() {
    var visit = pending("Long Client");
    ask(visit, QUESTION).then().statusCode(303);
    var client = new Visitor();
    client.get(link(visit));
    prove(client, visit);
    var words = "ä\n".repeat(5000);
    client.post(link(visit) + "/question", Map.of("answer", "")).then().statusCode(422).body(containsString("Write your answer"));
    client.post(link(visit) + "/question", Map.of("answer", words + "!!")).then().statusCode(422)
        .body(containsString("has 10002 characters"), containsString("ä\nä\n"), containsString("<title>Error: "));
    var kept = "b".repeat(9_999) + "c";
    client.post(link(visit) + "/question", Map.of("answer", kept)).then().statusCode(303);
    page(visit).then().body(containsString(kept));
    // Given once, it stays.
    client.post(link(visit) + "/question", Map.of("answer", "other")).then().statusCode(303);
    page(visit).then().body(containsString(kept), not(containsString("other</q>")));
  }

  @Test
  void whoHasNotProvenThemselvesKeepsWhatTheyTypedAndSeesNothing() {
    var visit = pending("Slow Client");
    ask(visit, QUESTION).then().statusCode(303);
    var stranger = new Visitor();
    stranger.get(link(visit) + "/proof");
    stranger.post(link(visit) + "/question", Map.of("answer", "typed medlar")).then().statusCode(422)
        .body(containsString("typed medlar"), not(containsString("plumcanary")), containsString("/proof"));
    assertEquals(1, database.count("review_question WHERE appointment_id = ? AND answer IS NULL", visit));
  }

  @Test
  void aVisitThatIsOverAsksNothingAnyMore() {
    var visit = pending("Over Client");
    ask(visit, QUESTION).then().statusCode(303);
    Visitor.as(ANA).post("/therapist/visits/" + visit + "/refusal", Map.of("advice", "See a doctor")).then().statusCode(303);
    var client = new Visitor();
    client.get(link(visit)).then().body(not(containsString("has a question")));
    prove(client, visit);
    client.get(link(visit) + "/question").then().body(containsString("no longer open"));
    client.post(link(visit) + "/question", Map.of("answer", "late")).then().statusCode(303);
    assertEquals(1, database.count("review_question WHERE appointment_id = ? AND answer IS NULL", visit));
    ask(visit, "More?").then().statusCode(409);
  }

  @Test
  void anAnswerAfterTheSignOffHasToBeRead() {
    var visit = consultation.visit("Answers Late", "ana", "swedish", AppointmentState.CONFIRMED, answers("ci_nsaid_today"));
    ask(visit, QUESTION).then().statusCode(303);
    signOff(visit);
    queue().then().body(not(containsString("Answers Late")));
    var client = new Visitor();
    client.get(link(visit));
    prove(client, visit);
    client.post(link(visit) + "/question", Map.of("answer", ANSWER)).then().statusCode(303);
    queue().then().body(containsString("Answers Late"));
    signOff(visit);
    queue().then().body(not(containsString("Answers Late")));
  }

  private void signOff(UUID visit) {
    var revision = database.column("SELECT r.id FROM intake_revision r JOIN appointment v ON v.intake_id = r.intake_id"
        + " WHERE v.id = ?", visit).get(0);
    Visitor.as(ANA).post("/therapist/visits/" + visit + "/reviewed", Map.of("revision", revision)).then().statusCode(303);
  }

  private UUID pending(String name) {
    return consultation.visit(name, "ana", "swedish", AppointmentState.PENDING_REVIEW, answers("ci_ankylosing"));
  }

  private String link(UUID visit) {
    return links.path(visit, 1);
  }

  private void prove(Visitor client, UUID visit) {
    client.get(link(visit) + "/proof");
    client.post(link(visit) + "/proof", Map.of("month", "3", "day", "4", "year", "1985")).then().statusCode(303);
  }

  private static Response ask(UUID visit, String question) {
    Visitor.as(ANA).get("/therapist");
    return Visitor.as(ANA).post("/therapist/visits/" + visit + "/question", Map.of("question", question));
  }

  private static Response page(UUID visit) {
    return Visitor.as(ANA).get("/therapist/visits/" + visit);
  }

  private static Response queue() {
    return Visitor.as(ANA).get("/therapist/queue");
  }
}
