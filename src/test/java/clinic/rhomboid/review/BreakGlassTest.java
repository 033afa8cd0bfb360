package clinic.rhomboid.review;

import static clinic.rhomboid.review.Consultation.CANARY;
import static clinic.rhomboid.review.Consultation.answers;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.clients.Closing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A therapist opens the record of a client who is not theirs. */
@QuarkusTest
class BreakGlassTest {

  private static final String ANA = "ana@rhomboid.test";
  private static final String BEN = "ben@rhomboid.test";
  private static final String OWNER = "owner@rhomboid.test";
  private static final String REASON = "She fainted: plumcanary";

  @Inject Consultation consultation;
  @Inject Database database;
  @Inject Closing closing;

  @Test
  void opensTheRecordForReadingWithAReasonAndEveryReadIsOnTheTrail() {
    var visit = visit("Glass One");
    read(BEN, visit).then().statusCode(404).body(containsString("/therapist/break-glass?visit=" + visit), not(containsString(CANARY)));
    open(BEN, visit, REASON).then().statusCode(303);
    read(BEN, visit).then().statusCode(200).body(containsString(CANARY),
        containsString("You opened this record by break-glass until"), containsString("the owner was told"));
    var id = opening(visit);
    assertEquals(1, database.count("trail WHERE actor = ? AND action = 'open' AND subject = ? AND reason = subject AND client_id = ?",
        BEN, "break-glass " + id, client(visit)));
    assertEquals(1, database.count("trail WHERE actor = ? AND action = 'read' AND subject = ? AND reason = ? AND origin = '127.0.0.1'",
        BEN, "visit " + visit, "break-glass " + id));
    read(ANA, visit).then().statusCode(200).body(not(containsString("glass-bar")));
  }

  @Test
  void isFoundByExactNameAndBirthDateAndLeadsToTheVisits() {
    var visit = visit("Glass Byname");
    open(BEN, Map.of("name", "Glass Byname", "birthDate", "1985-03-05", "reason", REASON)).then().statusCode(422)
        .body(containsString("No single record"), containsString("Glass Byname"));
    assertTrue(database.count("trail WHERE actor = ? AND action = 'break-glass' AND detail = 'denied'", BEN) > 0);
    var there = open(BEN, Map.of("name", " glass  BYNAME", "birthDate", "1985-03-04", "reason", REASON));
    assertEquals(303, there.statusCode());
    var page = there.header("Location").replaceFirst("^https?://[^/]+", "");
    Visitor.as(BEN).get(page).then().statusCode(200).body(containsString("/therapist/visits/" + visit));
    // An opening is for the one who gave the reason.
    Visitor.as(ANA).get(page).then().statusCode(404);
  }

  @Test
  void asksForAReasonOfTenCharacters() {
    var visit = visit("Glass Short");
    open(BEN, visit, "too short").then().statusCode(422).body(containsString("at least 10 characters"), containsString("too short"));
    open(BEN, visit, "          x          ").then().statusCode(422);
    read(BEN, visit).then().statusCode(404);
    open(BEN, Map.of("name", "", "birthDate", "", "reason", REASON)).then().statusCode(422)
        .body(containsString("whole name"), containsString("birth date"));
    open(BEN, UUID.randomUUID(), REASON).then().statusCode(422).body(containsString("no record behind this visit"));
  }

  @Test
  void givesReadingOnlyAndOnlyOfThatClientToThatTherapist() {
    var visit = consultation.visit("Glass Pending", "ana", "swedish", AppointmentState.PENDING_REVIEW, answers("ci_ankylosing"));
    consultation.asked(visit, 1, 600);
    var other = visit("Glass Other");
    open(BEN, visit, REASON).then().statusCode(303);
    read(BEN, visit).then().statusCode(200).body(not(containsString("Your decision")));
    Visitor.as(BEN).post("/therapist/visits/" + visit + "/acceptance", Map.of()).then().statusCode(404);
    Visitor.as(BEN).post("/therapist/visits/" + visit + "/refusal", Map.of("advice", "No")).then().statusCode(404);
    assertEquals(AppointmentState.PENDING_REVIEW, consultation.now(visit).state);
    read(BEN, other).then().statusCode(404);
    read("chloe@rhomboid.test", visit).then().statusCode(404);
  }

  @Test
  void isOverAfterSixtyMinutes() {
    var visit = visit("Glass Late");
    open(BEN, visit, REASON).then().statusCode(303);
    var id = opening(visit);
    shift(id, "59 minutes");
    read(BEN, visit).then().statusCode(200);
    shift(id, "1 minute");
    read(BEN, visit).then().statusCode(404).body(not(containsString(CANARY)));
    Visitor.as(BEN).get("/therapist/break-glass/" + id).then().statusCode(404);
    Visitor.as(OWNER).get("/owner/break-glass").then().body(containsString("Ran out"));
    assertEquals("23514", database.refusal("UPDATE break_glass SET expires_at = expires_at + interval '1 day'"));
  }

  @Test
  void endsWithTheClosingOfTheRecordAndOpensNoClosedOne() {
    var visit = visit("Glass Closed");
    open(BEN, visit, REASON).then().statusCode(303);
    var id = opening(visit);
    QuarkusTransaction.requiringNew().run(() ->
        closing.restrict(closing.locked(client(visit)), LocalDate.now().plusYears(1)));
    read(BEN, visit).then().statusCode(404).body(not(containsString(CANARY)));
    Visitor.as(BEN).get("/therapist/break-glass/" + id).then().statusCode(404);
    open(BEN, visit, REASON).then().statusCode(422);
    Visitor.as(OWNER).get("/owner/break-glass").then().statusCode(200).body(containsString("by the closing of the record"));
    QuarkusTransaction.requiringNew().run(() -> closing.erase(closing.locked(client(visit))));
    read(BEN, visit).then().statusCode(404);
  }

  @Test
  void theOwnerIsToldAtOnceWithoutNameAndReason() {
    var visit = visit("Glass Told");
    open(BEN, visit, REASON).then().statusCode(303);
    var mail = database.column("SELECT facts FROM message WHERE kind = 'BREAK_GLASS_OPENED' AND recipient = ?"
        + " ORDER BY created_at DESC", OWNER).get(0);
    assertTrue(mail.contains(BEN), mail);
    assertFalse(mail.contains("Glass Told") || mail.contains("plumcanary") || mail.contains("fainted"), mail);
    Visitor.as("desk@rhomboid.test").get("/desk/outbox").then().body(not(containsString("opened a record")));
  }

  @Test
  void theOwnerSeesWhoWhoseWhyAndHowOftenAndCanEndIt() {
    var visit = visit("Glass Ended");
    open(BEN, visit, REASON).then().statusCode(303);
    read(BEN, visit);
    read(BEN, visit);
    var id = opening(visit);
    var page = Visitor.as(OWNER).get("/owner/break-glass").asString();
    var mine = page.substring(page.indexOf("opening-" + id)).replaceFirst("(?s)</li>.*", "");
    for (var words : new String[] {"Ben Carter", "Glass Ended", "2 times", REASON, "Open until", "End it now"}) {
      assertTrue(mine.contains(words), words + " in " + mine);
    }
    assertTrue(database.count("trail WHERE actor = ? AND action = 'read' AND subject = 'break-glass'", OWNER) > 0);
    Visitor.as(OWNER).post("/owner/break-glass/" + id + "/ending", Map.of()).then().statusCode(303);
    read(BEN, visit).then().statusCode(404);
    assertEquals(1, database.count("trail WHERE actor = ? AND action = 'end' AND subject = ?", OWNER, "break-glass " + id));
    Visitor.as(OWNER).post("/owner/break-glass/" + UUID.randomUUID() + "/ending", Map.of()).then().statusCode(404);
    Visitor.as(BEN).get("/therapist");
    Visitor.as(BEN).post("/owner/break-glass/" + id + "/ending", Map.of()).then().statusCode(403);
  }

  @Test
  void theReasonIsNowhereInPlainText() {
    open(BEN, visit("Glass Sealed"), REASON).then().statusCode(303);
    assertEquals(0, database.count("break_glass b WHERE position('plumcanary'::bytea IN b.reason) > 0"));
    assertEquals(0, database.count("trail t WHERE t::text LIKE '%plumcanary%'"));
    assertEquals("23514", database.refusal(
        "INSERT INTO trail (at, actor, action, subject, reason) VALUES (now(), 'ben', 'read', 'x', 'She fainted')"));
  }

  private UUID visit(String name) {
    return consultation.visit(name, "ana", "swedish", AppointmentState.CONFIRMED, answers("ci_nsaid_today"));
  }

  private static Response read(String email, UUID visit) {
    return Visitor.as(email).get("/therapist/visits/" + visit);
  }

  private static Response open(String email, UUID visit, String reason) {
    return open(email, Map.of("visit", visit.toString(), "reason", reason));
  }

  private static Response open(String email, Map<String, String> fields) {
    Visitor.as(email).get("/therapist/break-glass");
    return Visitor.as(email).post("/therapist/break-glass", fields);
  }

  private UUID client(UUID visit) {
    return consultation.now(visit).clientId;
  }

  private UUID opening(UUID visit) {
    return UUID.fromString(database.column("SELECT id FROM break_glass WHERE client_id = ? ORDER BY opened_at DESC", client(visit)).get(0));
  }

  private void shift(UUID opening, String interval) {
    database.execute("UPDATE break_glass SET opened_at = opened_at - cast(? AS interval),"
        + " expires_at = expires_at - cast(? AS interval) WHERE id = ?", interval, interval, opening);
  }
}
