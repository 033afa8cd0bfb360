package clinic.rhomboid.outcomes;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Closing;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowUpTest {

  private static final String NECK = "upper_trap_l";
  private static final String LOW = "rhomboid_r";

  @Inject Database database;
  @Inject TreatedPerson treated;
  @Inject FollowUpJob job;
  @Inject FollowUps followUps;
  @Inject Appointments visits;
  @Inject Clients clients;
  @Inject Closing closing;

  private ObjectNode who;

  @BeforeEach
  void somebodyNew() {
    who = Api.person(40);
  }

  @Test
  void aDayLaterOneMailAsksHoweverOftenAndWhereverTheJobRuns() {
    var visit = treated.visit(who, 25, NECK);
    Callable<Object> run = () -> {
      job.askAll();
      return null;
    };
    Together.all(List.of(run, run, run));
    job.askAll();
    assertEquals(1, mails());
    var name = database.column("SELECT facts FROM message WHERE kind = 'FOLLOW_UP' AND recipient = ?", email()).get(0);
    assertTrue(name.contains("Client") && !name.contains(NECK), name);
    assertEquals(1, database.count("follow_up WHERE appointment_id = cast(? AS uuid)", visit));
  }

  @Test
  void nobodyIsAskedTooSoonTooLateUnreachableOrAboutAVisitThatWasNotCompleted() {
    var soon = treated.visit(who, 23, NECK);
    var late = treated.visit(who, 73, NECK);
    var missed = treated.visit(who, 30, NECK);
    database.execute("UPDATE appointment SET state = 'NO_SHOW' WHERE id = cast(? AS uuid)", missed);
    var phoned = treated.visit(who, 30, NECK);
    database.execute("UPDATE appointment SET contact_email = NULL, contact_phone = '+12125550188' WHERE id = cast(? AS uuid)",
        phoned);
    job.askAll();
    for (var visit : List.of(soon, late, missed, phoned)) {
      assertEquals(0, database.count("follow_up WHERE appointment_id = cast(? AS uuid)", visit));
    }
    assertEquals(0, mails());
  }

  @Test
  void onePressAnswersAndFollowingTheLinkDoesNot() {
    var visit = treated.visit(who, 25, NECK, LOW);
    var link = treated.link(visit);
    var phone = new Visitor();
    phone.get(link).then().statusCode(200).body(containsString("How does your back feel today?"))
        .body(not(containsString("trapezius"))).body(not(containsString(NECK)));
    assertEquals(0, answered(visit));
    new Visitor().send("GET", link + "/answers").then().statusCode(405);
    phone.post(link + "/answers", Map.of("score", "3")).then().statusCode(303).header("Location", endsWith("?pressed=3"));
    phone.get(link + "?pressed=3").then().statusCode(200).body(containsString("You pressed 3"));
    assertEquals(Map.of(NECK, 3), answers(visit));
    // A slip: the next press counts.
    phone.post(link + "/answers", Map.of("score", "2")).then().statusCode(303);
    assertEquals(Map.of(NECK, 2), answers(visit));
    assertEquals(2, database.count("trail WHERE action = 'answer' AND subject = ?", "follow-up " + treated.id(visit)));
    assertEquals(0, database.count("trail WHERE subject = ? AND (detail IS NOT NULL)", "follow-up " + treated.id(visit)));
  }

  @Test
  void theLinkAloneShowsNeitherRegionsNorWhatWasAnswered() {
    var visit = treated.visit(who, 25, NECK, LOW);
    var link = treated.link(visit);
    var owner = new Visitor();
    owner.get(link);
    owner.post(link + "/answers", Map.of("score", "7")).then().statusCode(303);
    var stranger = new Visitor();
    stranger.get(link).then().statusCode(200).body(not(containsString("aria-current")))
        .body(not(containsString("kept: "))).body(not(containsString(LOW)));
    stranger.post(link + "/answers", Map.of("score", "9", "region", LOW)).then().statusCode(303)
        .header("Location", endsWith("/proof"));
    assertEquals(Map.of(NECK, 7), answers(visit));
  }

  @Test
  void whoHasProvenWhoTheyAreAnswersForEachRegionAtOnePress() {
    var visit = treated.visit(who, 25, NECK, LOW);
    var link = treated.link(visit);
    var phone = new Visitor();
    phone.get(link + "/proof").then().statusCode(200);
    phone.post(link + "/proof", birthDate(1)).then().statusCode(422).body(containsString("not the birth date"));
    phone.post(link + "/proof", birthDate(0)).then().statusCode(303).header("Location", endsWith(link));
    phone.get(link).then().statusCode(200).body(containsString("name=\"region\" value=\"" + LOW + "\""));
    phone.post(link + "/answers", Map.of("score", "4", "region", LOW)).then().statusCode(303);
    assertEquals(Map.of(LOW, 4), answers(visit));
    phone.post(link + "/answers", Map.of("score", "0", "region", NECK)).then().statusCode(303);
    assertEquals(Map.of(LOW, 4, NECK, 0), answers(visit));
    phone.get(link).then().statusCode(200).body(containsString("kept: 4")).body(containsString("kept: 0"));
    phone.post(link + "/answers", Map.of("score", "4", "region", "sacrum")).then().statusCode(422);
    phone.post(link + "/answers", Map.of("score", "11")).then().statusCode(422)
        .body(containsString("Press a number from 0 to 10"));
    assertEquals(Map.of(LOW, 4, NECK, 0), answers(visit));
  }

  @Test
  void theLinkDiesAfterFourteenDaysAndADayAfterTheAnswer() {
    var visit = treated.visit(who, 25, NECK);
    var link = treated.link(visit);
    database.execute("UPDATE follow_up SET asked_at = now() - interval '14 days' WHERE appointment_id = cast(? AS uuid)", visit);
    new Visitor().get(link).then().statusCode(404).body(containsString("out of date"));
    database.execute("UPDATE follow_up SET asked_at = now() - interval '2 days' WHERE appointment_id = cast(? AS uuid)", visit);
    var phone = new Visitor();
    phone.get(link).then().statusCode(200);
    phone.post(link + "/answers", Map.of("score", "5")).then().statusCode(303);
    database.execute("UPDATE follow_up SET answered_at = now() - interval '24 hours' WHERE appointment_id = cast(? AS uuid)", visit);
    phone.post(link + "/answers", Map.of("score", "6")).then().statusCode(404);
    assertEquals(Map.of(NECK, 5), answers(visit));
    new Visitor().get("/followups/" + "x".repeat(32)).then().statusCode(404);
  }

  @Test
  void aClosedRecordEndsTheLinkAndAnErasedOneTheAnswers() {
    var visit = treated.visit(who, 25, NECK);
    var link = treated.link(visit);
    var phone = new Visitor();
    phone.get(link);
    phone.post(link + "/answers", Map.of("score", "5")).then().statusCode(303);
    var open = treated.visit(who, 26, NECK);
    var other = treated.link(open);
    close(visit, false);
    new Visitor().get(link).then().statusCode(404);
    new Visitor().get(other).then().statusCode(404);
    assertEquals(1, answered(visit));
    assertEquals(0, database.count("follow_up WHERE appointment_id = cast(? AS uuid)", open));
    close(visit, true);
    assertEquals(0, database.count("follow_up WHERE appointment_id = cast(? AS uuid)", visit));
  }

  private void close(String visit, boolean erased) {
    QuarkusTransaction.requiringNew().run(() -> {
      var client = closing.locked(visits.findById(UUID.fromString(visit)).clientId);
      if (erased) {
        closing.erase(client);
      } else {
        closing.restrict(client, Api.today().plusYears(1));
      }
    });
  }

  private Map<String, Integer> answers(String visit) {
    return QuarkusTransaction.requiringNew().call(() -> {
      var followUp = followUps.find("visitId", UUID.fromString(visit)).firstResult();
      return followUps.answers(followUp, clients.findById(visits.findById(followUp.visitId).clientId));
    });
  }

  private long answered(String visit) {
    return database.count("follow_up WHERE answers IS NOT NULL AND appointment_id = cast(? AS uuid)", visit);
  }

  private long mails() {
    return database.count("message WHERE kind = 'FOLLOW_UP' AND recipient = ?", email());
  }

  private String email() {
    return who.get("email").asText();
  }

  private Map<String, String> birthDate(int daysOff) {
    var born = LocalDate.parse(who.get("birthDate").asText()).minusDays(daysOff);
    return Map.of("month", "" + born.getMonthValue(), "day", "" + born.getDayOfMonth(), "year", "" + born.getYear());
  }
}
