package clinic.rhomboid.absences;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.Cancelling;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AbsenceTest {

  @Inject Away away;
  @Inject AbsenceJob job;
  @Inject Cancelling cancelling;
  @Inject Database database;

  private Visitor desk;
  private String absence;

  @BeforeEach
  void signIn() {
    desk = Visitor.as("desk@rhomboid.test");
  }

  @AfterEach
  void back() {
    if (absence != null) {
      away.back(absence);
    }
    assertEquals(0, database.count("""
        claim a JOIN claim b ON a.id < b.id AND a.resource_id = b.resource_id AND a.live AND b.live
          AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)"""));
  }

  @Test
  void everyVisitGetsAPlaceOfItsOwnAndStandsUntilItIsAnswered() {
    var day = day();
    var visits = new ArrayList<UUID>();
    for (var free = ofElena(day); !free.isEmpty() && visits.size() < 4; free = ofElena(day)) {
      visits.add(UUID.fromString(Api.book(Api.wish("A01", "swedish", 60, free.get(0)).put("therapist", "elena"))
          .statusCode(201).extract().path("id")));
    }
    assertTrue(visits.size() > 1, "Elena works on " + day);
    report(day);
    for (var visit : visits) {
      assertEquals(List.of("DRAFT"), proposal("state", visit));
      assertFalse(proposal("therapist_id", visit).equals(List.of("elena"))
          && proposal("CAST(starts_at AT TIME ZONE 'America/New_York' AS date)", visit).equals(List.of(day.toString())));
      assertEquals(1, database.count("appointment WHERE id = ? AND therapist_id = 'elena' AND state = 'CONFIRMED'", visit));
      assertEquals(0, database.count("message WHERE kind = 'VISIT_PROPOSAL' AND recipient ="
          + " (SELECT contact_email FROM appointment WHERE id = ?)", visit));
    }
    assertTrue(ofElena(day).isEmpty());
    send();
    for (var visit : visits) {
      assertEquals(List.of("SENT"), proposal("state", visit));
      assertEquals(1, database.count("message WHERE kind = 'VISIT_PROPOSAL' AND recipient ="
          + " (SELECT contact_email FROM appointment WHERE id = ?)", visit));
    }
    var holds = visits.stream().map(visit -> proposal("hold_id", visit)).distinct().count();
    assertEquals(visits.size(), holds);
  }

  @Test
  void aYesMovesTheVisitAndOnlyThen() {
    var one = sent();
    var page = page(one).then().statusCode(200).body(containsString("Does this suit you instead?"), not(containsString("ill")));
    page.body(containsString("free of charge"));
    assertEquals(one.visit().toString(), database.column("SELECT id FROM appointment WHERE id = ? AND therapist_id = 'elena'",
        one.visit()).get(0));
    var place = proposal("starts_at || ' ' || therapist_id", one.visit());
    assertEquals(303, answer(one, "acceptance", Map.of()).statusCode());
    assertEquals(place, database.column("SELECT starts_at || ' ' || therapist_id FROM appointment WHERE id = ?", one.visit()));
    assertEquals(List.of("ACCEPTED"), proposal("state", one.visit()));
    assertEquals(1, database.count("message WHERE appointment_id = ? AND kind = 'MOVED'", one.visit()));
    assertEquals(303, answer(one, "acceptance", Map.of()).statusCode());
    assertEquals(1, database.count("trail WHERE subject = ? AND action = 'move'", "visit " + one.visit()));
  }

  @Test
  void aNoCostsNothingOrBecomesACall() {
    var one = sent();
    database.execute("UPDATE appointment SET free_cancel_minutes = 1000000 WHERE id = ?", one.visit());
    assertEquals(303, answer(one, "refusal", Map.of("then", "cancel")).statusCode());
    assertEquals(List.of("CANCELLED 0 false"), database.column(
        "SELECT state || ' ' || cancel_fee || ' ' || late_cancel FROM appointment WHERE id = ?", one.visit()));
    var other = sent();
    assertEquals(303, answer(other, "refusal", Map.of("then", "call")).statusCode());
    assertEquals(List.of("CALL CLIENT"), proposal("state || ' ' || call_because", other.visit()));
    page(other).then().body(containsString("We will call you"));
    assertEquals(List.of("CONFIRMED"), database.column("SELECT state FROM appointment WHERE id = ?", other.visit()));
  }

  @Test
  void aYesOnThePhoneMovesTheVisitWhileThePlaceIsKept() {
    var one = sent();
    var place = proposal("starts_at || ' ' || therapist_id", one.visit());
    desk.get("/desk/absences/" + absence).then().body(containsString("They said yes"), containsString("Move it now"));
    desk.post("/desk/absences/proposals/" + one.proposal() + "/acceptance", Map.of()).then().statusCode(303);
    assertEquals(place, database.column("SELECT starts_at || ' ' || therapist_id FROM appointment WHERE id = ?", one.visit()));
    assertEquals(List.of("ACCEPTED"), proposal("state", one.visit()));
    assertEquals(1, database.count("trail WHERE subject = ? AND action = 'move' AND actor = 'desk@rhomboid.test'", "visit " + one.visit()));
    desk.post("/desk/absences/proposals/" + one.proposal() + "/acceptance", Map.of()).then().statusCode(409);
    var other = sent();
    database.execute("UPDATE hold SET expires_at = now() - interval '1 minute' WHERE id ="
        + " (SELECT hold_id FROM absence_proposal WHERE appointment_id = ?)", other.visit());
    desk.get("/desk/absences/" + absence).then().body(not(containsString("They said yes")));
  }

  @Test
  void anAnswerIsDueBeforeTheVisitSoThatThereIsTimeToCall() {
    var now = Instant.parse("2026-11-20T17:38:00Z");
    var days = Duration.ofDays(3);
    assertEquals(now.plusSeconds(18 * 60), Editing.answerBy(now, now.plusSeconds(36 * 60), now.plus(days)));
    assertEquals(now.plus(Duration.ofDays(1)), Editing.answerBy(now, now.plus(days), now.plus(days)));
    assertEquals(now.plusSeconds(3600), Editing.answerBy(now, now.minusSeconds(60), now.plusSeconds(7200)));
  }

  @Test
  void withoutAnAnswerTheDeskCallsAndTheVisitStays() {
    var one = sent();
    database.execute("UPDATE absence_proposal SET answer_by = now() - interval '1 minute' WHERE appointment_id = ?", one.visit());
    assertEquals(409, answer(one, "acceptance", Map.of()).statusCode());
    job.run();
    assertEquals(List.of("CALL NO_ANSWER"), proposal("state || ' ' || call_because", one.visit()));
    assertEquals(List.of("CONFIRMED"), database.column("SELECT state FROM appointment WHERE id = ?", one.visit()));
    desk.get("/desk/absences/" + absence).then().body(containsString("there was no answer in time"));
  }

  @Test
  void ofAYesAndANoAtOnceOneCounts() {
    var one = sent();
    List<Callable<Integer>> answers = new ArrayList<>();
    for (var i = 0; i < 3; i++) {
      answers.add(() -> answer(one, "acceptance", Map.of()).statusCode());
      answers.add(() -> answer(one, "refusal", Map.of("then", "cancel")).statusCode());
    }
    assertTrue(Together.all(answers).stream().allMatch(status -> status == 303 || status == 409));
    var state = proposal("state", one.visit());
    var visit = database.column("SELECT state FROM appointment WHERE id = ?", one.visit());
    assertEquals(state.equals(List.of("ACCEPTED")) ? List.of("CONFIRMED") : List.of("CANCELLED"), visit);
  }

  @Test
  void movesNoVisitThatItsAnswersHoldAndOffersNoButtonForIt() {
    var one = sent();
    database.execute("UPDATE appointment SET state = 'SUSPENDED' WHERE id = ?", one.visit());
    page(one).then().body(containsString("Your visit is on hold"), not(containsString("Yes, move my visit")));
    answer(one, "acceptance", Map.of()).then().statusCode(409).body(containsString("Your visit is on hold"));
    assertEquals(List.of("SENT"), proposal("state", one.visit()));
  }

  @Test
  void theDeskProposesAnotherPlaceAndWhatIsSettledOtherwiseIsTakenOff() {
    var one = away.forOne("elena");
    absence = one.id();
    var shown = desk.get("/desk/absences/" + absence).then().statusCode(200).extract().asString();
    var places = shown.split("<option value=\"");
    var other = places[places.length - 1].split("\"")[0];
    desk.post("/desk/absences/proposals/" + one.proposal() + "/place", Map.of("place", other)).then().statusCode(303);
    assertEquals(List.of(other.split(" ")[1]), proposal("therapist_id", one.visit()));
    desk.post("/desk/absences/proposals/" + one.proposal() + "/place", Map.of("place", one.start() + " elena")).then().statusCode(409);
    send();
    cancelling.cancel(one.visit(), "client");
    job.run();
    assertEquals(List.of("SETTLED"), proposal("state", one.visit()));
    assertEquals(409, answer(one, "acceptance", Map.of()).statusCode());
  }

  @Test
  void whoIsBackIsBookedAgain() {
    var one = away.forOne("elena");
    absence = one.id();
    desk.get("/desk/absences");
    desk.post("/desk/absences/" + absence + "/ending", Map.of()).then().statusCode(303);
    assertEquals(List.of("SETTLED"), proposal("state", one.visit()));
    assertEquals(0, database.count("time_off t JOIN absence a ON a.time_off_id = t.id WHERE a.id = cast(? AS uuid)", absence));
    assertEquals(0, database.count("claim c JOIN absence_proposal p ON p.hold_id = c.hold_id WHERE c.live AND p.id = cast(? AS uuid)",
        one.proposal()));
  }

  @Test
  void whatIsMistypedComesBack() {
    desk.get("/desk/absences/new").then().statusCode(200);
    desk.post("/desk/absences/new", Map.of("therapist", "", "from", "2026-02-30", "to", "")).then().statusCode(422)
        .body(containsString("Choose a therapist"), containsString("Enter the first day"));
  }

  private Away.One sent() {
    if (absence != null) {
      away.back(absence);
    }
    var one = away.forOne("elena");
    absence = one.id();
    send();
    return one;
  }

  private void report(LocalDate day) {
    desk.get("/desk/absences/new");
    var noted = desk.post("/desk/absences/new", Map.of("therapist", "elena", "from", day.toString(), "to", day.toString()))
        .then().statusCode(303).extract().header("Location");
    absence = noted.replaceFirst(".*/", "");
  }

  private void send() {
    desk.get("/desk/absences/" + absence).then().statusCode(200);
    desk.post("/desk/absences/" + absence + "/sending", Map.of()).then().statusCode(303);
  }

  private Response page(Away.One one) {
    return Visitor.stranger().get("/proposals/" + one.token());
  }

  private Response answer(Away.One one, String how, Map<String, String> fields) {
    var visitor = Visitor.stranger();
    visitor.get("/proposals/" + one.token());
    return visitor.post("/proposals/" + one.token() + "/" + how, fields);
  }

  private List<String> proposal(String what, UUID visit) {
    return database.column("SELECT " + what + " FROM absence_proposal WHERE appointment_id = ?", visit);
  }

  private static LocalDate day() {
    return Stream.generate(() -> LocalDate.parse(Api.someSlot("swedish", 60, "therapist", "elena").start().substring(0, 10)))
        .limit(50).filter(day -> ofElena(day).size() >= 10).findFirst().orElseThrow();
  }

  private static List<String> ofElena(LocalDate day) {
    return Api.slots("swedish", 60, day, 1, "therapist", "elena").stream().map(Api.Slot::start).toList();
  }
}
