package clinic.rhomboid.journey;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingWayTest {

  private static final String[] DANA = {
    "name", "Dana Whitfield", "email", "dana@example.com", "talk", "quiet", "consentVersion", "1",
    "signature", "Dana Whitfield"};

  @Test
  void nothingToReportLeadsToAConfirmedVisit() {
    var walker = Walker.started().complaint().nothingToReport();
    walker.get(walker.at).then().statusCode(200).body(
        containsString("You can book."), containsString("What fits you best"));
    walker.holdFirstTime("swedish");
    walker.get(walker.at).then().body(containsString("Held for you until"), containsString("Take this time"));
    walker.goTo("you").send(DANA);
    walker.get(walker.at).then().statusCode(200).body(
        containsString("You’re booked, Dana."), containsString("calendar.ics"), containsString("Confirmed"));
  }

  @Test
  void withNothingToReportTheHealthQuestionsTakeTenPresses() {
    var walker = Walker.started().complaint();
    walker.presses = 0;
    walker.nothingToReport();
    assertEquals(10, walker.presses);
  }

  @Test
  void aReviewKeepsATimeThatIsNotConfirmed() {
    var walker = Walker.started().complaint()
        .send("redFlags", "none").send("signs", "none").send("all", "none").send("all", "none")
        .send("conditions", "ci_mental_crisis", "systemic", "none", "pregnancy", "none", "other", "none");
    walker.get(walker.at).then().body(containsString("Nothing is confirmed yet"));
    walker.holdFirstTime(null);
    walker.goTo("you").send(DANA);
    walker.get(walker.at).then().statusCode(200).body(allOf(
        containsString("not confirmed yet"), containsString("Not confirmed yet"), not(containsString("calendar.ics"))));
  }

  @Test
  void whereNoTechniqueIsOpenTheClientAsksForACall() {
    var walker = Walker.started().complaint().send("redFlags", "none").send("signs", "none").send("all", "none")
        .send("conditions", "ci_wound_burn", "ci_wound_burn.locations", "whole_body", "circulatory", "none",
            "respiratory", "none", "medication", "none")
        .send("all", "none");
    walker.get(walker.at).then().body(containsString("A therapist will call you first."), containsString("Not offered"));
    walker.get(walker.page("time")).then().statusCode(303).header("Location", endsWith("/result"));
    walker.goTo("call").send("name", "Ida Holm", "phone", "(212) 555-0177", "consentVersion", "1", "signature", "Ida Holm");
    walker.get(walker.at).then().statusCode(200)
        .body(containsString("A therapist will call you, Ida."), containsString("No time is booked yet"));
  }

  @Test
  void twoPressesOfTheLastButtonMakeOneVisit() {
    var walker = Walker.started().complaint().nothingToReport().holdFirstTime("swedish").goTo("you");
    var form = walker.get(walker.at).asString();
    var first = walker.submit(walker.at, form, DANA);
    var second = walker.submit(walker.at, form, DANA);
    assertEquals(303, first.statusCode());
    assertEquals(Walker.path(first), Walker.path(second));
    walker.get(Walker.path(second)).then().body(containsString("You’re booked, Dana."));
    walker.get("/book/" + walker.token()).then().statusCode(303).header("Location", endsWith("/done"));
  }

  @Test
  void aPageCantBeReachedBeforeTheOnesBeforeIt() {
    var walker = Walker.started();
    walker.get(walker.page("you")).then().statusCode(303).header("Location", endsWith("/where"));
    walker.get(walker.page("safety")).then().statusCode(303).header("Location", endsWith("/where"));
    walker.get("/book/unknown-token/where").then().statusCode(404);
  }

  @Test
  void missingAnswersAreNamedAndEverythingTypedStays() {
    var walker = Walker.started();
    walker.post(walker.at).then().statusCode(422)
        .body(containsString("<title>Error: "), containsString("Mark at least one place"));
    walker.post(walker.at, "regions", "rhomboid_l", "regions", "rhomboid_r").then().statusCode(422).body(
        containsString("is the worst"), containsString("id=\"rhomboid_l\" name=\"regions\" value=\"rhomboid_l\" checked"));
    walker.send("regions", "rhomboid_l");
    walker.post(walker.at, "painNow", "3", "quality", "burning", "spread", "none", "spread", "arm").then().statusCode(422)
        .body(
            containsString("Clear the one that is not true"), containsString("Usual pain in the last week: choose a number"),
            containsString("name=\"painNow\" value=\"3\" checked"), containsString("value=\"burning\" checked"));
  }

  @Test
  void theLastPageKeepsWhatWasTypedAndSaysWhatIsMissing() {
    var walker = Walker.started().complaint().nothingToReport().holdFirstTime("swedish").goTo("you");
    walker.post(walker.at, "name", "Dana <b>", "leaveAlone", "My feet", "phone", "12", "consentVersion", "1")
        .then().statusCode(422).body(
            containsString("Dana &lt;b&gt;"), containsString("My feet"), containsString("Write a phone number"),
            containsString("Sign by typing your name"));
    walker.post(walker.at, "name", "Dana\u0000", "email", "dana@example.com", "signature", "x".repeat(10_000),
        "consentVersion", "1").then().statusCode(422)
        .body(containsString("can’t be read"), containsString("Shorten this to 120 characters"));
  }

  @Test
  void aTechniqueChosenFirstIsHeldWhileTheQuestionsAreAnswered() {
    var walker = new Walker();
    assertEquals("/book/time?technique=swedish", Walker.path(walker.get("/book?technique=swedish")));
    var times = walker.get("/book/time?technique=swedish").asString();
    walker.at = Walker.path(walker.submit("/book/hold", times, "slot", Walker.firstSlot(times), "technique", "swedish",
        "minutes", "60"));
    walker.at = Walker.path(walker.get(walker.at));
    walker.get(walker.at).then().body(containsString("We are keeping a time for you"));
    walker.send("consent", "yes", "consentVersion", "1", "month", "4", "day", "23", "year", "1984");
    walker.at = Walker.path(walker.get(walker.at));
    walker.complaint().nothingToReport();
    walker.get(walker.at).then().body(containsString("Your time is kept"), containsString("Go on with this time"));
    walker.goTo("you").send(DANA);
    walker.get(walker.at).then().body(containsString("You’re booked, Dana."));
  }

  @Test
  void aClientUnderAgeIsAskedForAGuardianAndAlwaysReviewed() {
    var walker = Walker.started("6", "1", "2012");
    assertTrue(walker.at.endsWith("/guardian"));
    walker.post(walker.at, "guardianConsent", "yes").then().statusCode(422)
        .body(containsString("Has a doctor checked the back pain and given a note?"));
    walker.send("guardianConsent", "yes", "medicalClearance", "yes").complaint().nothingToReport();
    walker.get(walker.at).then().body(containsString("Nothing is confirmed yet"));
  }

  @Test
  void aBirthDateThatCannotBeIsRefusedInPlainWords() {
    var walker = new Walker();
    walker.post("/book", "consent", "yes", "consentVersion", "1", "month", "13", "day", "40", "year", "1984")
        .then().statusCode(422).body(containsString("Enter a real birth date"), containsString("value=\"40\""));
    walker.post("/book", "consent", "yes", "consentVersion", "1", "month", "1", "day", "1", "year", "1860")
        .then().statusCode(422).body(containsString("Check the year"));
    walker.post("/book", "month", "1", "day", "1", "year", "2190").then().statusCode(422)
        .body(containsString("must be in the past"), containsString("Tick the box to agree"));
  }
}
