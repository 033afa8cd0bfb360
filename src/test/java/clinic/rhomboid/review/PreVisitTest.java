package clinic.rhomboid.review;

import static clinic.rhomboid.review.Consultation.CANARY;
import static clinic.rhomboid.review.Consultation.answers;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.booking.AppointmentState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreVisitTest {

  private static final String ANA = "ana@rhomboid.test";
  private static final String BEN = "ben@rhomboid.test";

  @Inject Consultation consultation;
  @Inject EntityManager entities;

  @Test
  void tellsTheTherapistWhatToKnowBeforeTouching() {
    var strain = new ConditionAnswer(Reply.YES, null, Set.of("shoulder_blade_r", "arm_l"), Reply.UNANSWERED);
    var visit = consultation.visit("Yolanda Pre", "ana", "swedish", AppointmentState.CONFIRMED,
        answers(Map.of("ci_bruise", strain, "ci_nsaid_today", ConditionAnswer.of(Reply.YES)),
            Map.of(), "upper_trap_l", 4));
    page(ANA, visit).then().statusCode(200).body(
        containsString("<bdi>Yolanda Pre</bdi>, 4"), containsString("Treat with changes"), containsString("Bruise"),
        containsString("Anti-inflammatory tablets"), containsString("On the right shoulder blade: leave alone"),
        containsString("Leave alone, besides the back:"), containsString("Left arm or hand"),
        containsString("Top of the left shoulder: 4 of 10, the worst"), containsString("Dull ache"),
        containsString(CANARY), containsString("Please no talking"), containsString("Source"),
        containsString("You decide"), containsString("version 1"), not(containsString("Changed since")));
  }

  @Test
  void comparesWithTheAnswersOfLastTime() {
    consultation.visit("Repeat Client", "ana", "swedish", AppointmentState.COMPLETED,
        answers(Map.of("ci_arthritis", ConditionAnswer.of(Reply.YES)), Map.of(), "upper_trap_r", 6));
    var visit = consultation.visit("Repeat Client", "ana", "swedish", AppointmentState.CONFIRMED,
        answers(Map.of("ci_nsaid_today", ConditionAnswer.of(Reply.YES)), Map.of(), "upper_trap_l", 4));
    var text = page(ANA, visit).asString().replaceAll("<svg.*?</svg>", "").replaceAll("<[^>]+>", "|");
    for (var change : new String[] {"New||Top of the left shoulder", "Gone||Top of the right shoulder",
        "Gone||Wear-and-tear arthritis", "New||Anti-inflammatory tablets", "Less||Pain now 6 → 4",
        "Same||Pain at worst 6; Usual pain 4"}) {
      assertTrue(text.contains(change), () -> change + " in " + text);
    }
  }

  @Test
  void opensOnlyTheTherapistsOwnVisitsAndTheTrailKnows() {
    var visit = consultation.visit("Owned Onlybyana", "ana", "swedish", AppointmentState.CONFIRMED,
        answers("ci_nsaid_today"));
    page(BEN, visit).then().statusCode(404).body(not(containsString(CANARY)));
    assertEquals(1L, entries("ben@rhomboid.test", "visit " + visit, "denied"));
    page(ANA, visit).then().statusCode(200);
    assertEquals(1L, entries("ana@rhomboid.test", "visit " + visit, null));
    page(ANA, UUID.randomUUID()).then().statusCode(404);
    Visitor.as(ANA).get("/therapist/visits/1").then().statusCode(404);
  }

  @Test
  void anotherQualifiedTherapistMayReadOnlyAfterHalfOfTheTime() {
    var visit = consultation.visit("Half Time", "ana", "swedish", AppointmentState.PENDING_REVIEW,
        answers("ci_ankylosing"));
    consultation.asked(visit, 59, 61);
    page(BEN, visit).then().statusCode(404);
    today(BEN).then().body(not(containsString("Half Time")));
    page(ANA, visit).then().statusCode(200);
    consultation.asked(visit, 61, 59);
    page(BEN, visit).then().statusCode(200);
    today(BEN).then().body(containsString("Half Time"), containsString("59 min left"));
    // David does not give Swedish massage.
    page("david@rhomboid.test", visit).then().statusCode(404);
  }

  @Test
  void afterHalfOfTheTimeTheRequiredTrainingStillCounts() {
    var older = new ConditionAnswer(Reply.YES, "past_over_12m", Set.of(), Reply.UNANSWERED);
    var visit = consultation.visit("Trained Needed", "chloe", "swedish", AppointmentState.PENDING_REVIEW,
        answers(Map.of("ci_cancer", older), Map.of(), "upper_trap_l", 3));
    consultation.asked(visit, 100, 20);
    page("chloe@rhomboid.test", visit).then().statusCode(200);
    page(BEN, visit).then().statusCode(404);
  }

  @Test
  void saysWhatTheClientWasNotSureAbout() {
    var unsure = Map.of("ci_low_bp_faint", ConditionAnswer.of(Reply.NOT_SURE));
    var visit = consultation.visit("Una Unsure", "ana", "swedish", AppointmentState.PENDING_REVIEW,
        answers(unsure, Map.of(), "upper_trap_l", 3));
    page(ANA, visit).then().body(containsString("Low blood pressure or dizziness on standing (not sure)"));
  }

  @Test
  void aRequestForACallIsForAnyTherapist() throws Exception {
    var visit = consultation.call("Calla Me");
    page(BEN, visit).then().statusCode(200).body(containsString("Asks for a call"), containsString("rules say avoid"));
    page(ANA, visit).then().statusCode(200);
    today(ANA).then().body(containsString("Calla Me"));
  }

  @Test
  void neitherDeskNorOwnerReadsAnyOfIt() {
    var visit = consultation.visit("Private Matters", "ana", "swedish", AppointmentState.CONFIRMED,
        answers("ci_nsaid_today"));
    for (var email : new String[] {"desk@rhomboid.test", "owner@rhomboid.test"}) {
      page(email, visit).then().statusCode(403).body(not(containsString(CANARY)));
      today(email).then().statusCode(403);
    }
    for (var address : new String[] {
        "/desk", "/desk?date=" + consultation.now(visit).startsAt.toString().substring(0, 10),
        "/desk/outbox", "/desk/visits/" + visit, "/desk/search?q=" + CANARY, "/owner"}) {
      for (var email : new String[] {"desk@rhomboid.test", "owner@rhomboid.test"}) {
        var body = Visitor.as(email).get(address).asString();
        assertFalse(body.contains(CANARY) || body.contains("Anti-inflammatory"), address);
      }
    }
  }

  private static Response page(String email, UUID visit) {
    return Visitor.as(email).get("/therapist/visits/" + visit);
  }

  private static Response today(String email) {
    return Visitor.as(email).get("/therapist");
  }

  private long entries(String actor, String subject, String detail) {
    return QuarkusTransaction.requiringNew().call(() -> (long) entities.createNativeQuery(
            "SELECT count(*) FROM trail WHERE actor = :actor AND action = 'read' AND subject = :subject"
                + " AND detail IS NOT DISTINCT FROM cast(:detail AS text)", Long.class)
        .setParameter("actor", actor).setParameter("subject", subject).setParameter("detail", detail)
        .getSingleResult());
  }
}
