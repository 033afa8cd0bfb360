package clinic.rhomboid.review;

import static clinic.rhomboid.review.Consultation.answers;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.answers.FlagAnswer;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.ReviewDecision;
import clinic.rhomboid.booking.ReviewDecisions;
import clinic.rhomboid.booking.VisitChanged;
import clinic.rhomboid.intake.Intakes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecidingTest {

  private static final String ANA = "ana@rhomboid.test";

  @Inject Consultation consultation;
  @Inject Answering answering;
  @Inject Intakes intakes;
  @Inject ReviewDecisions decisions;
  @Inject EntityManager entities;
  @Inject Trail trail;

  @Test
  void acceptingConfirmsTheVisit() {
    var visit = pending("Accepted Client");
    accept(ANA, visit, Map.of("reason", "Spoke on the phone")).then().statusCode(303);
    var now = consultation.now(visit);
    assertEquals(AppointmentState.CONFIRMED, now.state);
    assertTrue(consultation.heard(VisitChanged.Kind.CONFIRMED, visit));
    var decision = decision(visit);
    assertEquals(now.acceptanceId, decision.id);
    assertEquals("Spoke on the phone", words(decision));
    Visitor.as(ANA).get("/therapist/visits/" + visit).then().body(
        containsString("Accepted for Swedish massage by Ana Ruiz"), containsString("Spoke on the phone"),
        not(containsString("Accept the visit")));
  }

  @Test
  void answersThatChangedSinceThePageWasShownAreNotAccepted() {
    var visit = pending("Changed Meanwhile");
    var shown = current(visit);
    answering.again(visit);
    accept(ANA, visit, Map.of("revision", shown, "reason", "")).then().statusCode(409)
        .body(containsString("signed other answers since you opened this page"));
    assertEquals(AppointmentState.PENDING_REVIEW, consultation.now(visit).state);
    accept(ANA, visit, Map.of("revision", current(visit), "reason", "")).then().statusCode(303);
    assertEquals(AppointmentState.CONFIRMED, consultation.now(visit).state);
  }

  @Test
  void theDatabaseItselfRefusesAConfirmationWithoutADecision() {
    var visit = pending("Guarded Client");
    assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew().run(() -> entities
        .createNativeQuery("UPDATE appointment SET state = 'CONFIRMED' WHERE id = :id")
        .setParameter("id", visit).executeUpdate()));
    assertEquals(AppointmentState.PENDING_REVIEW, consultation.now(visit).state);
  }

  @Test
  void theTherapistMaySwitchToAnotherTechniqueThatTheRulesLeaveOpen() {
    var visit = pending("Switching Client");
    accept(ANA, visit, Map.of("technique", "myofascial")).then().statusCode(303);
    assertEquals("myofascial", consultation.now(visit).technique);
    assertEquals("myofascial", decision(visit).technique);
  }

  @Test
  void aTechniqueTheRulesBlockOrTheTherapistDoesNotGiveIsNoChoice() {
    var visit = pending("Blocked Client");
    accept(ANA, visit, Map.of("technique", "deep_tissue")).then().statusCode(422)
        .body(containsString("Choose a technique"), containsString("<title>Error: "));
    accept(ANA, visit, Map.of("technique", "trigger_point", "reason", "kept words")).then().statusCode(422)
        .body(containsString("kept words"));
    assertEquals(AppointmentState.PENDING_REVIEW, consultation.now(visit).state);
  }

  @Test
  void whatTheRulesForbidNoTherapistCanAccept() {
    var flag = Map.of("rf_chest_heart", FlagAnswer.of(Reply.YES));
    var visit = consultation.forbidden("Forbidden Client", answers(Map.of(), flag, "upper_trap_l", 3));
    Visitor.as(ANA).get("/therapist/visits/" + visit).then()
        .body(containsString("Do not treat"), not(containsString("Accept for")));
    accept(ANA, visit, Map.of("reason", "It is fine")).then().statusCode(409).body(containsString("The rules forbid"));
    assertEquals(AppointmentState.PENDING_REVIEW, consultation.now(visit).state);
  }

  @Test
  void decidingTwiceIsToldPlainly() {
    var visit = pending("Twice Client");
    accept(ANA, visit, Map.of()).then().statusCode(303);
    accept(ANA, visit, Map.of()).then().statusCode(409).body(containsString("accepted already"));
    decline(ANA, visit, "See a doctor first").then().statusCode(409).body(containsString("accepted already"));
    assertEquals(AppointmentState.CONFIRMED, consultation.now(visit).state);
  }

  @Test
  void aLapsedVisitCannotBeAcceptedEvenBeforeItsTimeIsReleased() {
    var visit = pending("Lapsed Client");
    consultation.asked(visit, 60, 0);
    accept(ANA, visit, Map.of()).then().statusCode(409).body(containsString("Nobody decided in time"));
    assertFalse(consultation.heard(VisitChanged.Kind.CONFIRMED, visit));
  }

  @Test
  void decliningTakesAdviceForTheClientAndGivesTheTimeBack() {
    var visit = pending("Declined Client");
    decline(ANA, visit, " ").then().statusCode(422).body(containsString("Write what the client should do instead"));
    decline(ANA, visit, "Please see a doctor about the stiffness first.").then().statusCode(303);
    var now = consultation.now(visit);
    assertEquals(AppointmentState.DECLINED, now.state);
    assertNull(now.acceptanceId);
    assertEquals("Please see a doctor about the stiffness first.", words(decision(visit)));
    assertTrue(consultation.heard(VisitChanged.Kind.DECLINED, visit));
    decline(ANA, visit, "Again").then().statusCode(409).body(containsString("declined already"));
    accept(ANA, visit, Map.of()).then().statusCode(409);
  }

  @Test
  void anotherQualifiedTherapistDecidesOnlyAfterHalfOfTheTime() {
    var visit = pending("Waiting Client");
    consultation.asked(visit, 10, 110);
    accept("ben@rhomboid.test", visit, Map.of()).then().statusCode(404);
    decline("ben@rhomboid.test", visit, "No").then().statusCode(404);
    consultation.asked(visit, 70, 50);
    accept("ben@rhomboid.test", visit, Map.of()).then().statusCode(303);
    assertEquals("ben", decision(visit).therapistId);
    assertEquals("ana", consultation.now(visit).therapistId);
  }

  @Test
  void acceptingACallNeedsATechniqueAndAReasonAndLetsTheClientChooseATime() throws Exception {
    var visit = consultation.call("Called Client");
    accept(ANA, visit, Map.of("reason", "ok")).then().statusCode(422).body(containsString("Choose a technique"));
    accept(ANA, visit, Map.of("technique", "swedish")).then().statusCode(422)
        .body(containsString("although the rules say to avoid it"));
    accept(ANA, visit, Map.of("technique", "swedish", "reason", "Has a letter", "signature", "Ana Ruiz")).then().statusCode(303);
    var now = consultation.now(visit);
    assertEquals(AppointmentState.PENDING_REVIEW, now.state);
    assertEquals("swedish", decision(visit).technique);
    assertTrue(consultation.heard(VisitChanged.Kind.CALL_ACCEPTED, visit));
    accept(ANA, visit, Map.of("technique", "swedish", "reason", "Again")).then().statusCode(409);
    decline(ANA, visit, "Too late").then().statusCode(409).body(containsString("accepted already"));
    assertEquals(AppointmentState.PENDING_REVIEW, consultation.now(visit).state);
  }

  @Test
  void aFormThatComesBackWithTheFileIsOnTheTrailAsRead() {
    var visit = pending("Trailed Client");
    decline(ANA, visit, " ").then().statusCode(422).body(containsString("Trailed Client"));
    assertTrue(trail.latest(20).stream()
        .anyMatch(entry -> entry.action().equals("read") && entry.subject().equals("visit " + visit)));
  }

  @Test
  void aDecisionNeverChanges() {
    var visit = pending("Settled Client");
    accept(ANA, visit, Map.of()).then().statusCode(303);
    assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew().run(() -> entities
        .createNativeQuery("UPDATE review_decision SET technique_id = 'myofascial' WHERE appointment_id = :id")
        .setParameter("id", visit).executeUpdate()));
  }

  @Test
  void onlyTherapistsDecide() {
    var visit = pending("Untouched Client");
    accept("desk@rhomboid.test", visit, Map.of()).then().statusCode(403);
    decline("owner@rhomboid.test", visit, "No").then().statusCode(403);
    Visitor.as(ANA).get("/therapist/visits/" + visit + "/acceptance").then().statusCode(405);
    assertEquals(AppointmentState.PENDING_REVIEW, consultation.now(visit).state);
  }

  private String current(UUID visit) {
    return QuarkusTransaction.requiringNew().call(
        () -> intakes.current(consultation.now(visit).intakeId).orElseThrow().id.toString());
  }

  private UUID pending(String name) {
    return consultation.visit(name, "ana", "swedish", AppointmentState.PENDING_REVIEW, answers("ci_ankylosing"));
  }

  private static Response accept(String email, UUID visit, Map<String, String> fields) {
    return Visitor.as(email).post("/therapist/visits/" + visit + "/acceptance", fields);
  }

  private static Response decline(String email, UUID visit, String advice) {
    return Visitor.as(email).post("/therapist/visits/" + visit + "/refusal", Map.of("advice", advice));
  }

  private ReviewDecision decision(UUID visit) {
    return QuarkusTransaction.requiringNew().call(() -> decisions.about(visit).orElseThrow());
  }

  private String words(ReviewDecision decision) {
    return QuarkusTransaction.requiringNew().call(() -> decisions.words(decision));
  }
}
