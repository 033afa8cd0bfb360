package clinic.rhomboid.journey;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StoppedDraftTest {

  @Test
  void anEmergencySignStopsAtOnceAndStaysClosed() {
    var walker = Walker.started("5", "2", "1970").complaint();
    var safety = walker.get(walker.at).asString();
    walker.send("redFlags", "rf_chest_heart");
    assertTrue(walker.at.endsWith("/stop"));
    walker.get(walker.at).then().statusCode(200).body(
        containsString("Please call 911 now"), containsString("href=\"tel:911\""),
        containsString("even if they come and go"), containsString("I ticked that by mistake"));
    walker.get(walker.page("safety")).then().statusCode(303).header("Location", endsWith("/stop"));
    walker.submit(walker.page("safety"), safety, "redFlags", "none").then().statusCode(303).header("Location",
        endsWith("/stop"));
    walker.submit(walker.page("you"), safety, "name", "Dana").then().statusCode(303).header("Location",
        endsWith("/stop"));
    walker.get("/book/" + walker.token()).then().header("Location", endsWith("/stop"));
  }

  @Test
  void afterAStopMilderAnswersOnTheSameDeviceGoToATherapist() {
    var walker = Walker.started("5", "3", "1970").complaint().send("redFlags", "rf_collapse");
    walker.at = "/book";
    walker.send("consent", "yes", "consentVersion", "1", "month", "5", "day", "3", "year", "1970");
    walker.at = Walker.path(walker.get(walker.at));
    walker.complaint().nothingToReport();
    walker.get(walker.at).then().body(containsString("Nothing is confirmed yet"));
  }

  @Test
  void aStopInAnotherTabSendsThisOneToATherapistToo() {
    var walker = Walker.started("6", "4", "1971").complaint();
    var other = walker.at;
    walker.at = "/book";
    walker.send("consent", "yes", "consentVersion", "1", "month", "6", "day", "4", "year", "1971");
    walker.at = Walker.path(walker.get(walker.at));
    walker.complaint().send("redFlags", "rf_collapse");
    walker.at = other;
    walker.nothingToReport();
    walker.get(walker.at).then().body(containsString("Nothing is confirmed yet"));
  }

  @Test
  void notSureOfAnEmergencySignAsksWhichAndThenStops() {
    var walker = Walker.started("5", "4", "1970").complaint().send("redFlags", "not_sure");
    assertTrue(walker.at.endsWith("/unsure"));
    walker.post(walker.at).then().statusCode(422).body(containsString("Tick what you are not sure about"));
    walker.send("unsure", "rf_collapse");
    walker.get(walker.at).then().body(
        containsString("If this is happening now or has happened in the last day:"),
            containsString("Not today, please"));
  }

  @Test
  void aSignTogetherWithNoneIsAnError() {
    var walker = Walker.started("5", "5", "1970").complaint();
    walker.post(walker.at, "redFlags", "rf_collapse", "redFlags", "none").then().statusCode(422)
        .body(containsString("Clear the one that is not true"),
            containsString("value=\"rf_collapse\" checked"));
    walker.post(walker.at).then().statusCode(422).body(containsString("Tick what is true for you"));
  }

  @Test
  void whatForbidsABookingStopsOnceEveryPageWasSent() {
    var walker = Walker.started("5", "6", "1970").complaint()
        .send("redFlags", "none").send("redFlags", "rf_fever_unwell", "rf_fever_unwell.cleared", "no")
        .send("all", "none").send("all", "none").send("all", "none");
    assertTrue(walker.at.endsWith("/stop"));
    walker.get(walker.at).then().body(allOf(
        containsString("Massage is not the right next step today"), containsString("Speak to a doctor"),
        not(containsString("Please call 911 now"))));
    walker.get(walker.page("time")).then().statusCode(303).header("Location", endsWith("/stop"));
  }

  @Test
  void aTickedConditionAsksForWhatFollows() {
    var walker = Walker.started("5", "7", "1970").complaint().send("redFlags", "none").send("signs", "none");
    walker.post(walker.at, "conditions", "ci_osteoporosis", "neurological", "none", "recent_procedure", "none")
        .then().statusCode(422).body(containsString("Thin or fragile bones: choose what fits best"),
            containsString("href=\"#ci_osteoporosis.followUp\""));
    walker.post(walker.at, "conditions", "ci_acute_strain", "conditions", "ci_spine_narrowing", "neurological", "none",
            "recent_procedure", "none")
        .then().statusCode(422).body(
            containsString("href=\"#ci_acute_strain.locations-it\""),
                containsString("id=\"ci_acute_strain.locations-it\""),
            containsString("href=\"#ci_spine_narrowing.clearance-it\""));
    walker.post(walker.at, "musculoskeletal", "none").then().statusCode(422)
        .body(containsString("Nerves and head: tick what applies"));
    walker.post(walker.at, "conditions", "ci_curve", "all", "none").then().statusCode(422)
        .body(containsString("Clear the one that is not true"));
  }
}
