package clinic.rhomboid.journey;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Saving in between, and two windows on one form. */
@QuarkusTest
class UnfinishedPageTest {

  @Test
  void aHalfFilledPageComesBackHalfFilledOnAnotherDeviceThePictureIncluded() {
    var walker = Walker.started();
    walker.post(walker.page("where/unfinished"), "regions", "rhomboid_l", "regions", "mid_spine").then()
        .statusCode(200).body(containsString("Saved "));
    var other = new Walker();
    other.post(walker.page("resumption"), "month", "4", "day", "23", "year", "1984").then().statusCode(303);
    other.get("/book/" + walker.token()).then().statusCode(303).header("Location", endsWith("/where"));
    other.get(walker.page("where")).then().body(
        containsString("value=\"rhomboid_l\" checked"), containsString("value=\"mid_spine\" checked"));
    other.get(walker.page("how")).then().statusCode(303).header("Location", endsWith("/where"));
  }

  @Test
  void aChangeThatWasNotSentIsAskedForBeforeTheWayGoesOn() {
    var walker = Walker.started().complaint().nothingToReport();
    walker.post(walker.page("safety/unfinished"), "redFlags", "rf_collapse").then().statusCode(200);
    walker.get(walker.page("result")).then().statusCode(303).header("Location", endsWith("/safety"));
    walker.get(walker.page("safety")).then().body(containsString("value=\"rf_collapse\" checked"));
    walker.goTo("safety").send("redFlags", "none");
    walker.get(walker.page("result")).then().statusCode(200);
  }

  @Test
  void aLaterSaveOfAnOlderStateIsToldAndOverwritesNothing() {
    var walker = Walker.started();
    var older = walker.get(walker.page("where")).asString();
    walker.send("regions", "rhomboid_l");
    var told = walker.submit(walker.page("where"), older, "regions", "rhomboid_r");
    told.then().statusCode(409).body(containsString("You changed this page in another window at"),
        containsString("Keep what is saved"), containsString("name=\"regions\" value=\"rhomboid_r\""));
    walker.get(walker.page("where")).then().body(containsString("value=\"rhomboid_l\" checked"));

    walker.submit(walker.page("where"), told.asString(), "regions", "rhomboid_r", "mainRegion", "rhomboid_r")
        .then().statusCode(303);
    walker.get(walker.page("where")).then().body(
        allOf(containsString("value=\"rhomboid_r\" checked"), not(containsString("value=\"rhomboid_l\" checked"))));
  }

  @Test
  void anAutosaveOfAnOlderStateIsToldAndOverwritesNothing() {
    var walker = Walker.started();
    var older = walker.get(walker.page("where")).asString();
    walker.send("regions", "rhomboid_l");
    walker.submit(walker.page("where/unfinished"), older, "regions", "rhomboid_r").then().statusCode(200)
        .body(containsString("Not saved:"), not(containsString("rhomboid")));
    walker.get(walker.page("where")).then().body(
        containsString("value=\"rhomboid_l\" checked"), not(containsString("value=\"rhomboid_r\" checked")));
  }

  @Test
  void anotherPageInAnotherWindowIsNoConflict() {
    var walker = Walker.started().send("regions", "rhomboid_l");
    var how = walker.get(walker.page("how")).asString();
    walker.goTo("where").send("regions", "rhomboid_r");
    walker.submit(walker.page("how"), how, "painNow", "4", "painWorst", "6", "painAverage", "4", "quality",
        "tight_stiff", "spread", "none").then().statusCode(303);
  }

  @Test
  void theSameWindowIsNeverInConflictWithItselfAndALateSaveDoesNotUndoASentPage() {
    var walker = Walker.started();
    var shown = walker.get(walker.page("where")).asString();
    walker.submit(walker.page("where/unfinished"), shown, "regions", "rhomboid_l").then().body(containsString("Saved"));
    // Pressed before the answer to the autosave came.
    walker.submit(walker.page("where"), shown, "regions", "rhomboid_l", "regions", "mid_spine", "mainRegion", "mid_spine")
        .then().statusCode(303);
    walker.submit(walker.page("where/unfinished"), shown, "regions", "rhomboid_l").then().statusCode(200);
    assertEquals(303, walker.get(walker.page("you")).statusCode());
    walker.get("/book/" + walker.token()).then().header("Location", endsWith("/how"));
    walker.get(walker.page("where")).then().body(containsString("value=\"mid_spine\" checked"));
  }

  @Test
  void aPageWithProblemsIsKeptAsItIs() {
    var walker = Walker.started();
    walker.post(walker.at, "regions", "rhomboid_l", "regions", "rhomboid_r").then().statusCode(422);
    walker.get(walker.at).then().body(containsString("value=\"rhomboid_r\" checked"));
    walker.get("/book/" + walker.token()).then().header("Location", endsWith("/where"));
  }

  @Test
  void nobodySignsOtherAnswersThanThoseReadOver() {
    var walker = Walker.started().complaint().nothingToReport().holdFirstTime("swedish").goTo("you");
    var page = walker.get(walker.at).asString();
    var read = page.split("name=\"read\" value=\"")[1].split("\"")[0];
    walker.goTo("where").send("regions", "mid_spine").goTo("you");
    walker.submit(walker.at, page, "name", "Dana Two", "email", "dana@example.com", "consentVersion", "1", "signature",
        "Dana Two", "read", read).then().statusCode(422).body(containsString("Please read them again, then sign."));
  }

  @Test
  void onlyPagesOfTheFormAreSavedInBetween() {
    var walker = Walker.started();
    walker.submit(walker.page("result/unfinished"), walker.get(walker.at).asString()).then().statusCode(404);
    walker.submit(walker.page("nothing/unfinished"), walker.get(walker.at).asString()).then().statusCode(404);
    new Walker().submit("/book/unknown/where/unfinished", walker.get(walker.at).asString()).then().statusCode(400);
  }
}
