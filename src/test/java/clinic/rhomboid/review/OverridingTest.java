package clinic.rhomboid.review;

import static clinic.rhomboid.review.Consultation.answers;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.FlagAnswer;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.screening.RuleSet;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a therapist can lift, signed; and what nobody can, before the client is cleared as the rules describe. */
@QuarkusTest
class OverridingTest {

  private static final String ANA = "ana@rhomboid.test";
  private static final Map<String, String> EVERYTHING =
      Map.of("technique", "swedish", "reason", "Trust me", "signature", "Ana Ruiz");

  @Inject Consultation consultation;
  @Inject Answering answering;
  @Inject Database database;
  @Inject RuleSet rules;

  @Test
  void aVisitThatItsClientStoppedSaysSoAndCannotBeAccepted() {
    var visit = consultation.visit("Stopped Client", "ana", "swedish", AppointmentState.CONFIRMED, answers("ci_nsaid_today"));
    database.execute("UPDATE appointment SET state = 'SUSPENDED', halted_at = now() WHERE id = ?", visit);
    page(visit).then().body(containsString("Do not treat"), containsString("Ticked a sign for which nobody is massaged"),
        not(containsString("Accept the visit")));
    Visitor.as(ANA).get("/therapist/queue").then().body(containsString("Ticked a sign for which nobody is massaged"));
    accept(visit, EVERYTHING).then().statusCode(409);
  }

  @Test
  void anEmergencyIsNeverAcceptedWhateverIsSent() {
    var flag = new FlagAnswer(Reply.YES, Reply.UNANSWERED);
    var visit = consultation.forbidden("Emergency Client", flagged("rf_chest_heart", flag));
    refusesEverything(visit, "PENDING_REVIEW");
    // The rules take no clearance for an emergency: the same, held or asked anew.
    answering.correct(visit, flagged("rf_chest_heart", new FlagAnswer(Reply.YES, Reply.YES)), AppointmentState.SUSPENDED);
    refusesEverything(visit, "SUSPENDED");
  }

  @Test
  void aReferralIsAcceptedOnlyOnceADoctorHasClearedIt() {
    var visit = consultation.visit("Referred Client", "ana", "swedish", AppointmentState.CONFIRMED, answers("ci_nsaid_today"));
    answering.correct(visit, flagged("rf_limb_numb_weak", new FlagAnswer(Reply.YES, Reply.UNANSWERED)), AppointmentState.SUSPENDED);
    refusesEverything(visit, "SUSPENDED");
    answering.correct(visit, flagged("rf_limb_numb_weak", new FlagAnswer(Reply.YES, Reply.NOT_SURE)), AppointmentState.SUSPENDED);
    refusesEverything(visit, "SUSPENDED");
    answering.correct(visit, flagged("rf_limb_numb_weak", new FlagAnswer(Reply.YES, Reply.YES)), AppointmentState.PENDING_REVIEW);
    page(visit).then().body(containsString("You decide"), containsString("Accept for"));
    accept(visit, EVERYTHING).then().statusCode(303);
    assertEquals(AppointmentState.CONFIRMED, consultation.now(visit).state);
  }

  @Test
  void aConditionThatForbidsIsAcceptedOnlyWithADoctorsNote() {
    var visit = consultation.visit("Noted Client", "ana", "swedish", AppointmentState.CONFIRMED, answers("ci_nsaid_today"));
    answering.correct(visit, answers("ci_aneurysm"), AppointmentState.SUSPENDED);
    refusesEverything(visit, "SUSPENDED");
    var noted = new ConditionAnswer(Reply.YES, null, Set.of(), Reply.YES);
    answering.correct(visit, answers(Map.of("ci_aneurysm", noted), Map.of(), "upper_trap_l", 4), AppointmentState.PENDING_REVIEW);
    accept(visit, EVERYTHING).then().statusCode(303);
    assertEquals(AppointmentState.CONFIRMED, consultation.now(visit).state);
  }

  @Test
  void liftingARuleNeedsAReasonAndASignatureThatHangsInTheTrail() throws Exception {
    var visit = consultation.call("Lifted Client");
    accept(visit, Map.of("technique", "swedish")).then().statusCode(422)
        .body(containsString("although the rules say to avoid it"), containsString("lifting a rule is signed"));
    accept(visit, Map.of("technique", "swedish", "reason", "Kept words")).then().statusCode(422)
        .body(containsString("Type your name"), containsString("Kept words"));
    accept(visit, Map.of("technique", "swedish", "reason", " ", "signature", "Ana Ruiz")).then().statusCode(422);
    accept(visit, Map.of("technique", "swedish", "reason", "Letter of 3 May", "signature", "Mickey Mouse")).then().statusCode(422);
    accept(visit, Map.of("technique", "swedish", "reason", "Letter of 3 May", "signature", "ana RUIZ")).then().statusCode(303);
    page(visit).then().body(containsString("rule lifted"), containsString("<bdi>ana RUIZ</bdi>"));
    assertEquals(1, database.count("trail t JOIN review_decision d ON encode(d.sha256, 'hex') = t.evidence"
        + " WHERE d.appointment_id = ? AND d.lifted AND t.action = 'lift' AND t.subject = ?"
        + " AND d.sha256 = sha256(d.reason || d.signature)", visit, "visit " + visit));
    assertEquals("23001", database.refusal("UPDATE review_decision SET signature = NULL, sha256 = NULL, lifted = false"
        + " WHERE appointment_id = ?", visit));
    var client = consultation.now(visit).clientId;
    Visitor.as("owner@rhomboid.test").get("/owner");
    verified(client).then().body(containsString("The record is whole"), containsString("2 signed"));
    database.execute("ALTER TABLE review_decision DISABLE TRIGGER review_decision_never_changes");
    try {
      database.execute("UPDATE review_decision SET reason = reason || '\\x00'::bytea WHERE appointment_id = ?", visit);
    } finally {
      database.execute("ALTER TABLE review_decision ENABLE TRIGGER review_decision_never_changes");
    }
    verified(client).then().body(containsString("words of a decision"), containsString("changed after they were signed"));
  }

  @Test
  void theDatabaseTakesNoUnsignedOverride() {
    assertEquals("23514", database.refusal("INSERT INTO review_decision (id, appointment_id, revision_id, therapist_id, kind,"
        + " technique_id, key_id, reason, lifted, decided_at) SELECT gen_random_uuid(), a.id, s.revision_id, 'ana', 'ACCEPTED',"
        + " 'swedish', gen_random_uuid(), '', true, now()"
        + " FROM appointment a JOIN screening_result s ON s.id = a.screening_id LIMIT 1"));
  }

  @Test
  void limitsAreSealedAndCarriedToTheVisit() {
    var visit = consultation.visit("Limited Client", "ana", "swedish", AppointmentState.PENDING_REVIEW, answers("ci_ankylosing"));
    Visitor.as(ANA).get("/therapist");
    var fields = Map.of("technique", List.of("swedish"), "pressure", List.of("LIGHT"), "areas", List.of("neck_l", "nonsense"),
        "limits", List.of("Warm greengage first"));
    Visitor.as(ANA).postAll("/therapist/visits/" + visit + "/acceptance", fields).then().statusCode(422)
        .body(containsString("Choose the limits from the lists"), containsString("Warm greengage first"));
    var region = rules.regions().get(0);
    var area = rules.otherBodyAreas().get(0);
    Visitor.as(ANA).postAll("/therapist/visits/" + visit + "/acceptance", Map.of("technique", List.of("swedish"),
        "pressure", List.of("LIGHT"), "areas", List.of(region.value(), area.value()), "limits", List.of("Warm greengage first")))
        .then().statusCode(303);
    page(visit).then().body(containsString("Light pressure at most"), containsString("Warm greengage first"),
        containsString(region.label() + ": leave alone"), containsString("Treat with changes"));
    assertEquals(1, database.count("review_decision WHERE appointment_id = ? AND limits IS NOT NULL AND NOT lifted"
        + " AND position('greengage'::bytea IN limits) = 0 AND position(?::bytea IN limits) = 0", visit, region.value()));
    assertEquals(0, database.count("trail t WHERE t::text LIKE '%greengage%'"));
  }

  private void refusesEverything(UUID visit, String state) {
    page(visit).then().body(containsString("No therapist can lift that"), not(containsString("Accept for")));
    for (var technique : rules.techniques()) {
      accept(visit, Map.of("technique", technique.id(), "reason", "Trust me", "signature", "Ana Ruiz"))
          .then().statusCode(409).body(containsString("The rules forbid"));
    }
    assertEquals("23514", database.refusal("UPDATE appointment SET state = 'CONFIRMED' WHERE id = ?", visit));
    assertEquals(state, consultation.now(visit).state.name());
    assertEquals(0, database.count("review_decision WHERE appointment_id = ?", visit));
  }

  private static Answers flagged(String flag, FlagAnswer answer) {
    return answers(Map.of(), Map.of(flag, answer), "upper_trap_l", 3);
  }

  private static Response verified(UUID client) {
    return Visitor.as("owner@rhomboid.test").post("/owner/trail/clients/" + client + "/verification", Map.of());
  }

  private static Response page(UUID visit) {
    return Visitor.as(ANA).get("/therapist/visits/" + visit);
  }

  private static Response accept(UUID visit, Map<String, String> fields) {
    return Visitor.as(ANA).post("/therapist/visits/" + visit + "/acceptance", fields);
  }
}
