package clinic.rhomboid.setup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.SomeStaff;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.screening.RulesFile;
import clinic.rhomboid.vault.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One new clinic, from the link that its start makes to its first booking; each test goes on where the last stopped. */
@QuarkusTest
@TestProfile(RealClinic.class)
@TestMethodOrder(OrderAnnotation.class)
class SettingUpTest {

  private static byte[] secret;

  private static final String PASSWORD = "tangled kettle brick";
  private static final Visitor OWNER = new Visitor();
  private static String link;

  @Inject SomeStaff staff;
  @Inject Database database;
  @Inject Tokens tokens;
  @Inject FirstStart start;
  @Inject OwnerLinks links;

  @Test
  @Order(1)
  void tellsEverybodyThatItIsNotSetUp() {
    for (var page : List.of("/", "/book", "/visits")) {
      new Visitor().get(page).then().statusCode(503).body(containsString("This clinic is not set up yet"));
    }
    for (var path : List.of("/api/v1/techniques", "/api/v1/availability?technique=swedish&minutes=60&from=2026-11-23&days=7")) {
      Api.problem(given().get(path).then(), 503).body("title", equalTo("Booking is closed"));
    }
  }

  @Test
  @Order(2)
  void mailsTheOwnerALinkAndMakesNoSecondOneAtTheNextStart() {
    assertEquals(List.of(RealClinic.OWNER), database.column("SELECT recipient FROM message WHERE kind = 'SETUP_LINK'"));
    assertEquals(1, database.count("message m JOIN setup_link l ON l.id = m.link_id AND l.email = m.recipient"));
    start.announce(null);
    assertEquals(1, database.count("setup_link"));
  }

  @Test
  @Order(3)
  void refusesALinkThatIsUnknownOrHasExpiredAndMakesANewOneAtTheNextStart() {
    dead(new Visitor().get("/setup/" + Tokens.random()));
    var expired = openLink();
    new Visitor().get(expired).then().statusCode(200).body(containsString(RealClinic.OWNER));
    database.execute("UPDATE setup_link SET created_at = created_at - interval '8 days', expires_at = now()");
    dead(new Visitor().get(expired));
    start.announce(null);
    link = openLink();
    assertTrue(!link.equals(expired) && database.count("setup_link") == 2);
    dead(new Visitor().get(expired));
  }

  @Test
  @Order(4)
  void keepsTheNameButNeverThePasswordOfAFormThatIsWrong() {
    OWNER.get(link);
    OWNER.post(link, Map.of("name", "Olga <b>Stein</b>", "password", "elevenchars")).then().statusCode(422)
        .body(containsString("Use at least 12 characters"))
        .body(containsString("Olga &lt;b&gt;Stein&lt;/b&gt;")).body(not(containsString("elevenchars")));
    OWNER.post(link, Map.of("name", " ", "password", PASSWORD)).then().statusCode(422)
        .body(containsString("Enter your name"));
    assertEquals(0, database.count("account"));
  }

  @Test
  @Order(5)
  void makesTheOwnerOnceAndSignsThemIn() {
    OWNER.post(link, Map.of("name", "Olga Stein", "password", PASSWORD, "email", "mallory@clinic.example", "roles", "desk"))
        .then().statusCode(303).header("Location", containsString("/owner/setup"));
    assertEquals(List.of(RealClinic.OWNER), database.column("SELECT email FROM account WHERE roles = ARRAY['owner']"));
    assertEquals(1, database.count("clinic WHERE NOT sample"));
    OWNER.get("/owner/setup").then().statusCode(303).header("Location", containsString("/account/second-factor"));
    secret = staff.enrol(OWNER);
    OWNER.get("/owner/setup").then().statusCode(200).body(containsString("0 of 9 are done"));
    dead(new Visitor().get(link));
    start.announce(null);
    assertEquals(2, database.count("setup_link"));
  }

  @Test
  @Order(6)
  void isDeadForTheSecondOneWhoHasOpenedTheSamePage() {
    var late = new Visitor();
    late.get("/login");
    dead(late.post(link, Map.of("name", "Mallory", "password", PASSWORD)));
    assertEquals(1, database.count("account"));
  }

  @Test
  @Order(7)
  void letsTheOwnerGoOnAfterSigningInAgain() {
    var again = new Visitor();
    again.get("/login");
    again.post("/login", Map.of("email", RealClinic.OWNER, "password", PASSWORD, "code", staff.code(secret, 1))).then().statusCode(303);
    again.get("/owner").then().statusCode(303).header("Location", containsString("/owner/setup"));
    new Visitor().get("/owner/setup").then().statusCode(303).header("Location", containsString("/login"));
  }

  @Test
  @Order(8)
  void asksForTheCountryAndSuggestsWhatGoesWithIt() {
    OWNER.get("/owner/setup/clinic").then().body(containsString("Where is your clinic?"));
    OWNER.get("/owner/setup/clinic?country=DE").then().statusCode(200).body(containsString("value=\"112\""))
        .body(containsString("value=\"EUR\"")).body(containsString("value=\"Europe/Berlin\" selected"));
    assertEquals(0, database.count("location"));
  }

  @Test
  @Order(9)
  void keepsWhatWasTypedOfAClinicThatIsWrong() {
    var wrong = new HashMap<>(clinic());
    wrong.putAll(Map.of("phone", "tomorrow", "zone", "Mars/Base", "currency", "XQQ", "emergencyNumber", "call mum",
        "alertEmail", "nobody"));
    var page = OWNER.post("/owner/setup/clinic", wrong).then().statusCode(422);
    List.of("Write a phone number", "Choose a time zone", "three letters of a currency", "only the digits",
        "e-mail address like", "value=\"tomorrow\"", "value=\"call mum\"").forEach(text -> page.body(containsString(text)));
    assertEquals(0, database.count("location"));
  }

  @Test
  @Order(10)
  void makesOneClinicHoweverOftenTheFormIsSent() {
    saved(OWNER.post("/owner/setup/clinic", clinic()));
    saved(OWNER.post("/owner/setup/clinic", clinic()));
    assertEquals(List.of("New Moon Massage, Europe/Berlin, EUR, 112, +493012345678"), database.column(
        "SELECT concat_ws(', ', name, zone, currency, emergency_number, phone) FROM location"));
    new Visitor().get("/").then().statusCode(200).body(containsString("New Moon Massage"));
    new Visitor().get("/book").then().statusCode(409).body(containsString("Booking is closed"));
    assertEquals(2, database.count("trail WHERE action = 'set up the clinic' AND subject ="
        + " 'location ' || (SELECT id FROM location) AND actor = 'olga@clinic.example'"));
  }

  @Test
  @Order(11)
  void savesTheTermsOfBooking() {
    var terms = new HashMap<>(Map.of("late-fee", "40", "cancel-online", "2", "move-online", "3", "missed-limit", "4",
        "missed-months", "6", "offer", "20"));
    terms.putAll(Map.of("lead", "1.5", "review-lead", "1", "horizon", "90", "hold", "12", "first-visit", "5", "free-cancel", "48"));
    OWNER.post("/owner/setup/booking", terms).then().statusCode(422).body(containsString("can’t need less notice"))
        .body(containsString("value=\"1.5\""));
    var better = new HashMap<>(terms);
    better.put("review-lead", "8");
    saved(OWNER.post("/owner/setup/booking", better));
    assertEquals(List.of("90 480 90 12 5 2880 40 120 180 4 6 20"), database.column("SELECT concat_ws(' ', lead_minutes, review_lead_minutes,"
        + " horizon_days, hold_minutes, first_visit_minutes, free_cancel_minutes, late_fee_percent, cancel_online_minutes,"
        + " move_online_minutes, missed_limit, missed_months, offer_minutes) FROM location"));
    OWNER.get("/owner/setup/booking").then().body(containsString("value=\"1.5\""));
  }

  @Test
  @Order(12)
  void savesRoomsWithTheirTables() {
    OWNER.post("/owner/setup/rooms", Map.of("name", "", "tables", "nine", "turnaround", "10")).then().statusCode(422)
        .body(containsString("Give the room a name")).body(containsString("value=\"nine\""));
    saved(OWNER.postAll("/owner/setup/rooms", Map.of("name", List.of("Moon"), "tables", List.of("2"), "turnaround",
        List.of("15"), "features", List.of("side_lying", "step_free", "sauna"))));
    OWNER.post("/owner/setup/rooms", Map.of("name", "Moon", "tables", "1", "turnaround", "10")).then().statusCode(422)
        .body(containsString("There is a room of this name already"));
    assertEquals(List.of("Moon 15 {side_lying,step_free} 2"), database.column("SELECT concat_ws(' ', name, turnaround_minutes,"
        + " features, (SELECT count(*) FROM room_table)) FROM room"));
  }

  @Test
  @Order(13)
  void savesWhatIsOfferedAndItsPrices() {
    var prices = new HashMap<String, String>();
    for (var technique : List.of("swedish", "deep_tissue", "trigger_point", "myofascial")) {
      prices.put(technique + "-before", "0");
      prices.put(technique + "-after", "15");
    }
    OWNER.post("/owner/setup/techniques", prices).then().statusCode(422).body(containsString("at least one massage"));
    prices.put("swedish-60", "about 70");
    OWNER.post("/owner/setup/techniques", prices).then().statusCode(422).body(containsString("value=\"about 70\""));
    prices.put("swedish-60", "69,50");
    saved(OWNER.post("/owner/setup/techniques", prices));
    assertEquals(List.of("swedish 60 6950 0 15"), database.column("SELECT concat_ws(' ', technique_id, minutes, price_amount,"
        + " buffer_before_minutes, buffer_after_minutes) FROM service"));
    var euros = new HashMap<>(clinic());
    euros.put("currency", "JPY");
    OWNER.post("/owner/setup/clinic", euros).then().statusCode(422).body(containsString("Your prices are in EUR"));
  }

  @Test
  @Order(14)
  void savesATherapistAndTheirWeek() {
    OWNER.post("/owner/setup/therapists", Map.of("name", "Zoë Brandt")).then().statusCode(422)
        .body(containsString("Choose at least one technique")).body(containsString("value=\"Zoë Brandt\""));
    OWNER.postAll("/owner/setup/therapists", Map.of("name", List.of("Zoë Brandt"), "techniques", List.of("swedish"),
        "competences", List.of("prenatal", "magic"))).then().statusCode(303)
        .header("Location", containsString("/owner/setup/therapists/zoe/hours"));
    OWNER.get("/owner/setup/therapists/zoe/hours").then().statusCode(200).body(containsString("Nothing is saved yet"));
    OWNER.post("/owner/setup/therapists/zoe/hours", Map.of("d1-from1", "13:00", "d1-to1", "09:00")).then().statusCode(422)
        .body(containsString("Monday: the end must be later")).body(containsString("value=\"13:00\""));
    saved(OWNER.post("/owner/setup/therapists/zoe/hours", week()));
    assertEquals(10, database.count("working_hours WHERE therapist_id = 'zoe'"));
    assertEquals(List.of("zoe {prenatal}"), database.column("SELECT therapist_id || ' ' || array_agg(name)::text"
        + " FROM competence GROUP BY therapist_id"));
  }

  @Test
  @Order(15)
  void publishesTheConsentTextsAndAChangeAsANewVersion() {
    OWNER.get("/owner/setup/consent").then().body(containsString("Not published yet."))
        .body(containsString("We ask about your health"));
    OWNER.post("/owner/setup/consent", Map.of("data", " ", "treatment", "I agree.")).then().statusCode(422)
        .body(containsString("I agree."));
    saved(OWNER.post("/owner/setup/consent", Map.of("data", "Kept safe.", "treatment", "I agree.")));
    saved(OWNER.post("/owner/setup/consent", Map.of("data", "Kept safely.", "treatment", "I agree.")));
    assertEquals(List.of("DATA 1 Kept safe.", "DATA 2 Kept safely.", "TREATMENT 1 I agree."),
        database.column("SELECT concat_ws(' ', kind, version, body) FROM consent_text ORDER BY 1"));
    assertEquals("23001", database.refusal("UPDATE consent_text SET body = 'Sold.'"));
  }

  @Test
  @Order(16)
  void sendsATestMailAndSaysWhatBecameOfIt() throws InterruptedException {
    OWNER.get("/owner/setup/mail").then().body(containsString("No mail server is set")).body(containsString("QUARKUS_MAILER_HOST"));
    OWNER.post("/owner/setup/mail/test", Map.of()).then().statusCode(303);
    assertEquals(List.of(RealClinic.OWNER), database.column("SELECT recipient FROM message WHERE kind = 'MAIL_TEST'"));
    for (var patience = 0; patience < 100 && database.count("message WHERE kind = 'MAIL_TEST' AND state = 'QUEUED'") > 0; patience++) {
      Thread.sleep(100);
    }
    OWNER.get("/owner/setup/mail").then().body(containsString("Kept, not sent"));
    OWNER.get("/owner/setup").then().body(containsString("mails are kept and not sent"));
  }

  @Test
  @Order(17)
  void keepsBookingClosedUntilAClinicianHasApprovedTheRules() {
    OWNER.get("/owner/setup").then().body(containsString("Booking is closed")).body(containsString("Zoë Brandt can’t sign in yet"));
    var slot = Api.slots("swedish", 60, Api.today().plusDays(20), 14).get(0);
    Api.problem(Api.book(Api.wish("A01", "swedish", 60, slot.start())), 503).body("title", equalTo("Booking is closed"));
    assertEquals(0, database.count("appointment"));
    new Visitor().get("/book").then().statusCode(409);
  }

  @Test
  @Order(18)
  void recordsAnApprovalOfExactlyTheseRules() {
    var sha = database.column("SELECT sha256 FROM rule_set").get(0);
    OWNER.get("/owner/approval").then().statusCode(200).body(containsString(sha));
    OWNER.get("/owner/approval").then().body(containsString("first rules of this clinic"))
        .body(containsString("name=\"on\" value=\"ci_unsafe_now\"")).body(not(containsString("value=\"ci_fracture\"")));
    OWNER.get("/handbook").then().statusCode(200).body(containsString("no booking: emergency advice"));
    var approval = new HashMap<>(Map.of("clinician", "Dr. Ida Falk", "licence", "BY 4711", "confirmation", "yes", "sha256", sha));
    OWNER.post("/owner/approval", approval).then().statusCode(422).body(containsString("Type the word approve"))
        .body(containsString("value=\"BY 4711\""));
    approval.putAll(Map.of("confirmation", "Approve", "sha256", "0".repeat(64)));
    OWNER.post("/owner/approval", approval).then().statusCode(422).body(containsString("The rules have changed"));
    approval.putAll(Map.of("sha256", sha, "switches", "ci_fracture"));
    OWNER.post("/owner/approval", approval).then().statusCode(422).body(containsString("don’t let you switch that question off"));
    assertEquals("23514", database.refusal("INSERT INTO questionnaire (rule_set_sha256, switched_off, published_by, published_at)"
        + " VALUES (?, ARRAY['ci_fracture'], 'mallory', now())", sha));
    approval.remove("switches");
    assertEquals(0, database.count("rule_set_approval"));
    approval.put("sha256", sha);
    saved(OWNER.post("/owner/approval", approval));
    assertEquals(List.of(sha + " 1 {} Dr. Ida Falk BY 4711"), database.column("SELECT concat_ws(' ', sha256, number,"
        + " switched_off, clinician, licence_number) FROM rule_set_approval JOIN questionnaire ON number = questionnaire"));
    assertEquals(1, database.count("trail WHERE action = 'approve rules' AND actor = 'olga@clinic.example'"));
    assertEquals("23001", database.refusal("DELETE FROM rule_set_approval"));
  }

  @Test
  @Order(19)
  void takesTheFirstBooking() {
    OWNER.get("/owner/setup").then().body(containsString("Booking is open")).body(not(containsString("Ready to open")));
    new Visitor().get("/book").then().statusCode(200);
    var slot = Api.slots("swedish", 60, Api.today().plusDays(20), 14).get(0);
    Api.book(Api.wish("A01", "swedish", 60, slot.start())).statusCode(201).body("status", equalTo("CONFIRMED"))
        .body("therapist", equalTo("zoe"));
    Api.post("/holds", "{\"technique\":\"swedish\",\"minutes\":60,\"start\":\"" + slot.start() + "\"}").statusCode(409)
        .body("alternatives", hasSize(3));
  }

  @Test
  @Order(20)
  void takesNothingFromAVisitToCome() {
    var room = database.column("SELECT id FROM room").get(0);
    refused(OWNER.post("/owner/setup/rooms/" + room + "/removal", Map.of()), "1 visit to come would lose its place");
    refused(OWNER.post("/owner/setup/therapists/zoe/removal", Map.of()), "1 visit to come would lose its place");
    refused(OWNER.post("/owner/setup/therapists/zoe", Map.of("name", "Zoë Brandt", "techniques", "myofascial",
        "competences", "prenatal")), "is with somebody who doesn’t give it");
    var prices = new HashMap<>(Map.of("myofascial-60", "80"));
    for (var technique : List.of("swedish", "deep_tissue", "trigger_point", "myofascial")) {
      prices.put(technique + "-before", "0");
      prices.put(technique + "-after", "15");
    }
    refused(OWNER.post("/owner/setup/techniques", prices), "is of a length you don’t offer");
    var moved = new HashMap<>(clinic());
    moved.put("zone", "Europe/London");
    refused(OWNER.post("/owner/setup/clinic", moved), "by the clock of Europe/Berlin");
    assertEquals(List.of("2 1 1 1"), database.column("SELECT concat_ws(' ', (SELECT count(*) FROM room_table),"
        + " (SELECT count(*) FROM qualification), (SELECT count(*) FROM competence), (SELECT count(*) FROM service))"));
  }

  @Test
  @Order(21)
  void changesHoursAndSaysHowManyVisitsLieOutsideThem() {
    var sundays = Map.of("d7-from1", "20:00", "d7-to1", "20:30");
    var mark = SavedAnyway.mark(OWNER.post("/owner/setup/therapists/zoe/hours", sundays));
    var anyway = new HashMap<>(sundays);
    anyway.put("anyway", mark);
    saved(OWNER.post("/owner/setup/therapists/zoe/hours", anyway));
    OWNER.get("/owner/setup/therapists").then().body(containsString("1 visit to come lies"));
    saved(OWNER.post("/owner/setup/therapists/zoe/hours", week()));
    OWNER.get("/owner/setup/therapists").then().body(not(containsString("outside these hours")));
  }

  @Test
  @Order(22)
  void isReadyOnceNothingIsMissing() {
    database.execute("INSERT INTO account (id, email, name, password_hash, roles, therapist_id, created_at)"
        + " VALUES (?, 'zoe@clinic.example', 'Zoë Brandt', 'x', ARRAY['therapist'], 'zoe', now())", UUID.randomUUID());
    OWNER.get("/owner/setup").then().body(containsString("8 of 9 are done")).body(not(containsString("can’t sign in")))
        .body(not(containsString("Ready to open")));
  }

  @Test
  @Order(23)
  void alertsWhoIsNamedWhenARequestWaitsForATherapist() {
    var slot = Api.slots("swedish", 60, Api.today().plusDays(40), 14).get(0);
    assertEquals(0, database.count("message WHERE kind = 'REVIEW_WAITS'"));
    Api.book(Api.wish("A13", "swedish", 60, slot.start())).statusCode(201).body("status", equalTo("PENDING_REVIEW"));
    assertEquals(List.of("alarm@clinic.example"), database.column("SELECT recipient FROM message WHERE kind = 'REVIEW_WAITS'"));
  }

  @Test
  @Order(24)
  void closesBookingWhileNobodyHasApprovedTheQuestionsThatAreAsked() {
    database.execute("INSERT INTO questionnaire (rule_set_sha256, switched_off, published_by, published_at)"
        + " SELECT sha256, ARRAY['ci_unsafe_now'], 'somebody', now() FROM rule_set");
    var slot = Api.slots("swedish", 60, Api.today().plusDays(30), 14).get(0);
    Api.problem(Api.book(Api.wish("A01", "swedish", 60, slot.start())), 503);
    new Visitor().get("/book").then().statusCode(409);
    OWNER.get("/owner/approval").then().body(containsString("Not approved")).body(containsString("No longer asked"));
    saved(OWNER.post("/owner/approval", approval("switches", "ci_unsafe_now")));
    assertEquals(2, database.count("questionnaire"), "What is in force already is not published again");
    new Visitor().get("/book").then().statusCode(200);
  }

  @Test
  @Order(25)
  void neitherAsksNorEvaluatesWhatIsSwitchedOffAndKeepsAnAnswerToIt() {
    var unsafe = RulesFile.unremarkable();
    unsafe.withObjectProperty("contraindications").put("ci_unsafe_now", "yes");
    Api.post("/screenings", unsafe).statusCode(200).body("disposition", equalTo("BOOK_NORMALLY"));
    var slot = Api.slots("swedish", 60, Api.today().plusDays(30), 14).get(0);
    var wish = Api.wish("A01", "swedish", 60, slot.start());
    wish.withObjectProperty("screening").withObjectProperty("contraindications").put("ci_unsafe_now", "yes");
    Api.book(wish).statusCode(201).body("status", equalTo("CONFIRMED"));
    OWNER.get("/handbook").then().body(containsString("Switched off: not asked"));
    var walk = new QuickWalk();
    walk.get("health-3").then().statusCode(200).body(not(containsString("ci_unsafe_now")));
  }

  @Test
  @Order(26)
  void screensVisitsToComeAgainOnceAndCountsWhatWasNotAskedAsNotSure() throws InterruptedException {
    // The visits above were judged by the first questionnaire or with the question off; now it is asked again.
    saved(OWNER.post("/owner/approval", approval("on", "ci_unsafe_now")));
    screenAgain(3);
    assertEquals(0, database.count("appointment a JOIN screening_result s ON s.id = a.screening_id WHERE s.questionnaire <>"
        + " (SELECT max(number) FROM questionnaire)"
        + " AND a.state IN ('CONFIRMED', 'SUSPENDED', 'PENDING_REVIEW')"));
    // The one who said yes while it was off may not come now; those who had said no before are as they were.
    assertEquals(List.of("CONFIRMED SUSPENDED"), database.column("SELECT state_before || ' ' || state_after FROM rescreening"
        + " WHERE questionnaire = (SELECT max(number) FROM questionnaire) AND state_before <> state_after"));
    var results = database.count("screening_result");
    screenAgain(3);
    assertEquals(results, database.count("screening_result"), "A visit was screened twice by the same questionnaire");
    OWNER.get("/owner/approval/affected").then().statusCode(200).body(containsString("1</b> changed"))
        .body(containsString("Booked")).body(containsString("Zoë Brandt")).body(not(containsString("Thoughts")));
  }

  @Test
  @Order(27)
  void showsWhatNewRulesChangeAndAsksATherapistAboutQuestionsThatAreNew() throws Exception {
    var old = RulesFile.copy();
    old.withObjectProperty("meta").put("version", "1.0.9");
    var conditions = new ArrayList<JsonNode>();
    old.get("contraindications").elements().forEachRemaining(conditions::add);
    conditions.removeIf(item -> item.get("id").asText().equals("ci_anaemia"));
    old.set("contraindications", old.arrayNode().addAll(conditions));
    var former = RulesFile.read(old).sha256();
    database.execute("INSERT INTO rule_set (sha256, version, content, first_used_at) VALUES (?, '1.0.9', ?, now())", former,
        RulesFile.JSON.writeValueAsBytes(old));
    database.execute("INSERT INTO questionnaire (rule_set_sha256, published_by, published_at) VALUES (?, 'clinic', now())", former);
    database.execute("INSERT INTO rule_set_approval (sha256, questionnaire, clinician, licence_number, approved_at)"
        + " SELECT ?, max(number), 'Dr. Old', 'X', now() FROM questionnaire", former);
    OWNER.get("/owner/approval").then().body(containsString("Since rule set 1.0.9: 1 rule."))
        .body(containsString("/handbook#ci_anaemia"));

    var visit = database.column("SELECT a.intake_id FROM appointment a WHERE a.state = 'CONFIRMED' ORDER BY a.starts_at LIMIT 1").get(0);
    database.execute("ALTER TABLE intake_revision DISABLE TRIGGER intake_revision_never_changes");
    database.execute("UPDATE intake_revision SET rule_set_sha256 = ?, questionnaire = (SELECT max(number) FROM questionnaire)"
        + " WHERE intake_id = cast(? AS uuid)", former, visit);
    database.execute("ALTER TABLE intake_revision ENABLE TRIGGER intake_revision_never_changes");
    // A node with rules that are not the newest leaves the visits alone.
    screenAgain(0);
    database.execute("INSERT INTO questionnaire (rule_set_sha256, published_by, published_at)"
        + " SELECT sha256, 'clinic', now() FROM rule_set WHERE sha256 <> ?", former);
    screenAgain(3);
    assertEquals(List.of("CONFIRMED PENDING_REVIEW"), database.column("SELECT state_before || ' ' || state_after FROM rescreening r"
        + " JOIN appointment a ON a.id = r.appointment_id WHERE a.intake_id = cast(? AS uuid) AND questionnaire = (SELECT max(number) FROM questionnaire)", visit));
  }

  /** Lets the job run now, until this many visits have been screened by the questionnaire that was published last. */
  private void screenAgain(int visits) throws InterruptedException {
    var before = database.column("SELECT coalesce(max(last_success), 'epoch') FROM scheduled_tasks WHERE task_name = 'screen-again'").get(0);
    database.execute("UPDATE scheduled_tasks SET execution_time = now() - interval '1 minute' WHERE task_name = 'screen-again' AND NOT picked");
    for (var patience = 0; patience < 100 && database.count("scheduled_tasks WHERE task_name = 'screen-again'"
        + " AND last_success > cast(? AS timestamptz)", before) == 0; patience++) {
      Thread.sleep(100);
    }
    assertEquals(visits, database.count("rescreening WHERE questionnaire = (SELECT max(number) FROM questionnaire)"));
  }

  private Map<String, String> approval(String field, String value) {
    return Map.of("clinician", "Dr. Ida Falk", "licence", "BY 4711", "confirmation", "approve", field, value,
        "sha256", database.column("SELECT sha256 FROM rule_set ORDER BY first_used_at LIMIT 1").get(0));
  }

  private static Map<String, String> clinic() {
    return Map.of("name", "New Moon Massage", "address", "Mondstraße 3, Berlin", "phone", "030 12345678",
        "opening", "Monday to Friday", "country", "DE", "currency", "eur", "zone", "Europe/Berlin",
        "emergencyNumber", "112", "crisisContact", "116 123 (TelefonSeelsorge)", "alertEmail", "alarm@clinic.example");
  }

  private static Map<String, String> week() {
    var week = new HashMap<String, String>();
    for (var day = 1; day <= 5; day++) {
      week.putAll(Map.of("d" + day + "-from1", "09:00", "d" + day + "-to1", "13:00",
          "d" + day + "-from2", "13:45", "d" + day + "-to2", "18:00"));
    }
    return week;
  }

  private String openLink() {
    var id = database.column("SELECT id FROM setup_link WHERE ended_at IS NULL").get(0);
    return OwnerLinks.PATH + tokens.ofLink(OwnerLinks.PATH, UUID.fromString(id), 1);
  }

  private static void dead(Response answer) {
    answer.then().statusCode(404).body(containsString("This link no longer works"));
  }

  private static void saved(Response answer) {
    answer.then().statusCode(303);
  }

  private static void refused(Response answer, String why) {
    answer.then().statusCode(422).body(containsString(why));
  }
}
