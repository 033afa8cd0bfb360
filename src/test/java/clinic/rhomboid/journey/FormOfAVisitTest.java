package clinic.rhomboid.journey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.intake.Questionnaires;
import clinic.rhomboid.portal.Codes;
import clinic.rhomboid.portal.Person;
import clinic.rhomboid.screening.RuleSet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The form of a visit that exists already: filled in late, or signed anew with other answers. */
@QuarkusTest
class FormOfAVisitTest {

  private static final Map<String, String> SIGNED = Map.of("consentVersion", "1", "signature", "Signed Name");

  @Inject Database database;
  @Inject Codes codes;
  @Inject Intakes intakes;
  @Inject Appointments appointments;
  @Inject Questionnaires questionnaires;
  @Inject RuleSet rules;

  @Test
  void opensOnlyToSomebodyWhoHasProvenToBeItsClient() {
    var person = Person.booked();
    new Visitor().get(person.page() + "/form").then().statusCode(303).header("Location", endsWith("/proof?next=form"));
    var form = form(person, proven(person));
    new Visitor().get(form + "/sign").then().statusCode(303).header("Location", endsWith("/proof?next=form"));
    var other = Person.booked();
    proven(other).get(form + "/health-1").then().statusCode(303).header("Location", endsWith("/proof?next=form"));
  }

  @Test
  void isFilledInLateAndConfirmsTheVisit() {
    var person = awaiting(Person.booked());
    var client = proven(person);
    client.get(person.page()).then().body(containsString("Fill in the form"));
    client.get(person.page() + "/form").then().body(containsString("I agree that my answers are kept"));
    client.post(person.page() + "/form", Map.of("consentVersion", "1")).then().statusCode(422);
    var form = path(client.post(person.page() + "/form", Map.of("consent", "yes", "consentVersion", "1")));
    client.get(form + "/sign").then().statusCode(303).header("Location", endsWith("/where"));
    client.get(form + "/where");
    assertTrue(fill(client, form).endsWith("/sign"));
    client.get(form + "/sign").then().body(not(containsString("Changed")));
    client.post(form + "/sign", Map.of("consentVersion", "1")).then().statusCode(422);
    client.post(form + "/sign", SIGNED).then().statusCode(303)
        .header("Location", endsWith(person.page() + "?done=signed_confirmed"));
    assertEquals("CONFIRMED", state(person));
    assertEquals(List.of("1"), revisions(person));
    client.get(form + "/sign").then().statusCode(303).header("Location", endsWith("/done"));
  }

  @Test
  void showsWhatWasSignedAndSignsWhatChangedAsANewRevision() {
    var person = Person.booked();
    var client = proven(person);
    var form = form(person, client);
    client.get(form + "/where").then().statusCode(200).body(containsString("checked"));
    assertTrue(client.postAll(form + "/health-2", Map.of("all", List.of("none"))).header("Location").endsWith("/sign"));
    client.postAll(form + "/how", Map.of("painNow", List.of("5"), "painWorst", List.of("6"), "painAverage", List.of("5"),
        "quality", List.of("dull_ache"), "spread", List.of("none"))).then().statusCode(303);
    client.get(form + "/sign").then().body(containsString("Changed"));
    client.post(form + "/sign", SIGNED).then().statusCode(303);
    assertEquals("CONFIRMED", state(person));
    assertEquals(List.of("1", "2"), revisions(person));
    readByItsClientAndTherapist(person);
    assertEquals(0, database.count("draft WHERE for_appointment_id = cast(? AS uuid) AND content IS NOT NULL", person.visitId));
  }

  @Test
  void putsTheVisitOnHoldWithAnEmergencySignBeforeAnythingIsSigned() {
    var person = Person.booked();
    var client = proven(person);
    var form = form(person, client);
    client.get(form + "/safety");
    client.postAll(form + "/safety", Map.of("redFlags", List.of(emergency()))).then().statusCode(303)
        .header("Location", endsWith("/sign"));
    assertEquals("SUSPENDED", state(person));
    client.get(form + "/sign").then().body(containsString("Please call"), containsString("so that your therapist knows"));
    new Visitor().get(person.page()).then().body(containsString("Your visit is on hold"), containsString("Read what to do"));
    client.post(form + "/sign", SIGNED).then().statusCode(303)
        .header("Location", endsWith("?done=signed_suspended"));
    client.get(person.page()).then().body(containsString("911"));
    assertEquals("SUSPENDED", state(person));
  }

  @Test
  void keepsAVisitOnHoldThatWasStoppedWithoutASignatureUntilOtherAnswersAreSigned() {
    var person = Person.booked();
    var client = proven(person);
    var form = form(person, client);
    client.get(form + "/safety");
    client.postAll(form + "/safety", Map.of("redFlags", List.of(emergency()))).then().statusCode(303);
    var therapist = database.column("SELECT therapist_id FROM appointment WHERE id = cast(? AS uuid)", person.visitId).get(0);
    Visitor.as(therapist + "@rhomboid.test").post("/therapist/visits/" + person.visitId + "/acceptance",
        Map.of("technique", "swedish", "reason", "She looks fine")).then().statusCode(409);
    assertEquals("23514", database.refusal("UPDATE appointment SET state = 'CONFIRMED' WHERE id = cast(? AS uuid)",
        person.visitId));
    client.postAll(form + "/safety", Map.of("redFlags", List.of("none"))).then().statusCode(303);
    client.post(form + "/sign", SIGNED).then().statusCode(303);
    assertEquals("PENDING_REVIEW", state(person));
  }

  @Test
  void isOneOnEveryDeviceAndTellsALaterSignatureThatItCameTooLate() {
    var person = Person.booked();
    var phone = proven(person);
    var laptop = proven(person);
    var form = form(person, phone);
    assertEquals(form, form(person, laptop));
    phone.get(form + "/sign");
    laptop.get(form + "/sign");
    phone.post(form + "/sign", SIGNED).then().statusCode(303);
    laptop.post(form + "/sign", SIGNED).then().statusCode(303).header("Location", endsWith("/done"));
    assertEquals(List.of("1", "2"), revisions(person));
  }

  @Test
  void isClosedForAVisitThatWasCalledOff() {
    var person = Person.booked();
    var client = proven(person);
    var form = form(person, client);
    client.get(form + "/sign");
    Api.cancel(person.token).statusCode(200);
    client.post(form + "/sign", SIGNED).then().statusCode(303).header("Location", endsWith("?done=too_late"));
    client.get(person.page() + "/form").then().statusCode(303).header("Location", endsWith("?done=too_late"));
    assertEquals(List.of("1"), revisions(person));
  }

  @Test
  void ofOneOfTwoWithTheSameAddressNeverReachesTheOther() {
    var one = Person.booked();
    var who = Api.person(45);
    who.set("email", one.who.get("email"));
    var other = Person.booked(who);
    var client = proven(one);
    var form = form(one, client);
    client.get(form + "/sign");
    client.post(form + "/sign", SIGNED).then().statusCode(303);
    assertEquals(List.of("1", "2"), revisions(one));
    assertEquals(List.of("1"), revisions(other));
    client.get(other.page() + "/form").then().statusCode(303).header("Location", endsWith("/proof?next=form"));
  }

  @Test
  void keepsAnAnswerOfItsOwnToEveryQuestionUnderTheQuestionnaireThatAsks() {
    var person = awaiting(Person.booked());
    var client = proven(person);
    client.get(person.page() + "/form");
    var form = path(client.post(person.page() + "/form", Map.of("consent", "yes", "consentVersion", "1")));
    client.get(form + "/where");
    fill(client, form);
    client.post(form + "/sign", SIGNED).then().statusCode(303);
    var asked = signed(person);
    var written = QuarkusTransaction.requiringNew().call(() -> intakes.written(signed(person)));
    rules.redFlags().stream().filter(flag -> !flag.derived())
        .forEach(flag -> assertEquals("no", written.at("/redFlags/" + flag.id()).asText(), flag.id()));
    rules.contraindications()
        .forEach(item -> assertEquals("no", written.at("/contraindications/" + item.id()).asText(), item.id()));
    var inForce = QuarkusTransaction.requiringNew().call(() -> questionnaires.inForce().number());
    assertEquals(inForce, asked.questionnaire);
    client.get(person.page() + "/form");
    var again = path(client.post(person.page() + "/form", Map.of()));
    client.get(again + "/sign");
    client.post(again + "/sign", SIGNED).then().statusCode(303);
    assertEquals(inForce, signed(person).questionnaire);
    assertEquals(List.of(Integer.toString(asked.questionnaire)), database.column(
        "SELECT questionnaire FROM intake_revision WHERE id = ?", asked.id));
  }

  @Test
  void ofSomebodyUnderAgeAsksAndIsSignedByTheirGuardian() {
    var person = awaiting(Person.booked());
    var born = Api.today().minusYears(15).minusDays(30);
    database.execute("UPDATE client SET birth_date = cast(? AS date) WHERE id = (SELECT client_id FROM appointment"
        + " WHERE id = cast(? AS uuid))", born.toString(), person.visitId);
    var client = proven(person, Map.of("month", "" + born.getMonthValue(), "day", "" + born.getDayOfMonth(),
        "year", "" + born.getYear()));
    client.get(person.page() + "/form");
    var form = path(client.post(person.page() + "/form", Map.of("consent", "yes", "consentVersion", "1")));
    client.get(form + "/guardian").then().body(containsString("guardianConsent"), containsString("medicalClearance"));
    client.post(form + "/guardian", Map.of("guardianConsent", "yes")).then().statusCode(422);
    client.post(form + "/guardian", Map.of("guardianConsent", "yes", "medicalClearance", "yes")).then().statusCode(303);
    fill(client, form);
    client.get(form + "/sign").then().body(containsString("Signature of the parent or guardian"));
    client.post(form + "/sign", SIGNED).then().statusCode(303);
    assertEquals("PENDING_REVIEW", state(person));
    client.get(person.page() + "/form");
    var again = path(client.post(person.page() + "/form", Map.of()));
    client.get(again + "/guardian");
    client.post(again + "/guardian", Map.of("guardianConsent", "no", "medicalClearance", "yes")).then().statusCode(303);
    assertEquals("SUSPENDED", state(person));
  }

  private void readByItsClientAndTherapist(Person person) {
    var client = person.atHome(codes);
    var id = database.column("SELECT r.id FROM intake_revision r JOIN appointment a ON a.intake_id = r.intake_id"
        + " WHERE a.id = cast(? AS uuid) ORDER BY number", person.visitId);
    client.get("/me/intakes/" + id.get(1)).then()
        .body(containsString("What you changed with it"), containsString("5 of 10"), containsString("/me/intakes/" + id.get(0)));
    client.get("/me/intakes/" + id.get(0)).then()
        .body(containsString("Other answers count now"), not(containsString("What you changed with it")));
    var therapist = database.column("SELECT therapist_id FROM appointment WHERE id = cast(? AS uuid)", person.visitId).get(0);
    var page = "/therapist/visits/" + person.visitId + "/revisions";
    Visitor.as(therapist + "@rhomboid.test").get(page).then().statusCode(200)
        .body(containsString("Revision 2"), containsString("5 of 10"), containsString("Signed Name"), containsString("confirmed"));
    var other = therapist.equals("ana") ? "elena" : "ana";
    Visitor.as(other + "@rhomboid.test").get(page).then().statusCode(404);
    assertEquals(1, database.count("trail WHERE subject = ? AND detail = 'revisions'", "visit " + person.visitId));
  }

  private IntakeRevision signed(Person person) {
    return QuarkusTransaction.requiringNew().call(() ->
        intakes.current(appointments.findById(UUID.fromString(person.visitId)).intakeId).orElseThrow());
  }

  /** The whole questionnaire with nothing to report; the last answer's address. */
  private static String fill(Visitor client, String form) {
    var at = form + "/where";
    for (var fields : List.of(
        Map.of("regions", List.of("rhomboid_l"), "mainRegion", List.of("rhomboid_l")),
        Map.of("painNow", List.of("4"), "painWorst", List.of("6"), "painAverage", List.of("4"),
            "quality", List.of("dull_ache"), "spread", List.of("none")),
        Map.of("onset", List.of("gradual"), "duration", List.of("w6_m3"), "course", List.of("improving"),
            "pattern", List.of("after_desk_work"), "seenByClinician", List.of("yes"), "previousTreatment", List.of("none")),
        Map.of("aggravating", List.of("sitting_screen"), "relieving", List.of("movement_stretch"),
            "causes", List.of("desk_work")),
        Map.of("goals", List.of("release_knots"), "pressurePreference", List.of("medium"),
            "massageExperience", List.of("some")),
        Map.of("redFlags", List.of("none")), Map.of("signs", List.of("none")),
        Map.of("all", List.of("none")), Map.of("all", List.of("none")), Map.of("all", List.of("none")))) {
      at = path(client.postAll(at, fields));
    }
    return at;
  }

  private static String emergency() {
    return "rf_chest_heart";
  }

  private static Visitor proven(Person person) {
    return proven(person, person.birthDate());
  }

  private static Visitor proven(Person person, Map<String, String> birthDate) {
    var client = new Visitor();
    client.get(person.page() + "/proof?next=form");
    var fields = new HashMap<>(birthDate);
    fields.put("next", "form");
    client.post(person.page() + "/proof", fields).then().statusCode(303).header("Location", endsWith("/form"));
    return client;
  }

  private static String form(Person person, Visitor client) {
    client.get(person.page() + "/form").then().statusCode(200);
    return path(client.post(person.page() + "/form", Map.of()));
  }

  /** As if the visit had been booked by phone: nothing is signed yet. */
  private Person awaiting(Person person) {
    database.execute("UPDATE appointment SET state = 'AWAITING_INTAKE', intake_id = NULL, screening_id = NULL"
        + " WHERE id = cast(? AS uuid)", person.visitId);
    return person;
  }

  private static String path(Response response) {
    assertEquals(303, response.statusCode(), response.asString());
    return Walker.path(response);
  }

  private String state(Person person) {
    return database.column("SELECT state FROM appointment WHERE id = cast(? AS uuid)", person.visitId).get(0);
  }

  private List<String> revisions(Person person) {
    return database.column("SELECT r.number FROM intake_revision r JOIN appointment a ON a.intake_id = r.intake_id"
        + " WHERE a.id = cast(? AS uuid) ORDER BY 1", person.visitId);
  }
}
