package clinic.rhomboid.journey;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A client who has been here before: what is confirmed, what is asked anew, and the check on the visit's day. */
@QuarkusTest
class ReturningTest {

  private static final Pattern VISIT = Pattern.compile("href=\"(/visits/[A-Za-z0-9_-]+)\"");
  private static final Pattern BASE = Pattern.compile("name=\"base\" value=\"([^\"]+)\"");

  @Inject Database database;

  @Test
  void confirmsWhatWasSaidAndIsAskedAnewWhatMustBe() {
    var walker = booked();
    var visit = visit(walker);
    walker.submit(visit + "/next-visit", walker.get(visit).asString()).then().statusCode(303)
        .header("Location", endsWith("/proof"));
    prove(walker, visit);
    walker.at = Walker.path(walker.submit(visit + "/next-visit", walker.get(visit).asString()));
    walker.at = Walker.path(walker.get(walker.at));
    // Since "6 weeks to 3 months" was true some time has passed.
    assertTrue(walker.at.endsWith("/since"), walker.at);
    walker.get(walker.at).then().body(not(containsString("\" checked>")));
    walker.send("onset", "gradual", "duration", "gt_m3", "course", "improving", "pattern", "after_desk_work",
        "seenByClinician", "yes", "previousTreatment", "none");
    assertTrue(walker.at.endsWith("/safety"), walker.at);
    walker.get(walker.at).then().body(not(containsString("\" checked>")));
    walker.send("redFlags", "none");
    assertTrue(walker.at.endsWith("/anew"), walker.at);
    walker.get(walker.at).then().body(allOf(not(containsString("\" checked>")), containsString("value=\"ci_pregnancy\""),
        containsString("value=\"rf_weight_loss\""), not(containsString("value=\"ci_disc\""))));
    walker.send("all", "none");
    assertTrue(walker.at.endsWith("/again"), walker.at);
    walker.get(walker.at).then().body(containsString("Is this still true?"), containsString("You told us today."),
        containsString("Scoliosis or marked rounding of the back"), not(containsString("Blood thinners")));

    walker.goTo("how?then=again");
    walker.get(walker.at).then().body(containsString("name=\"painNow\" value=\"4\" checked"));
    walker.at = Walker.path(walker.post(walker.page("how"), "then", "again", "painNow", "2", "painWorst", "6", "painAverage",
        "4", "quality", "tight_stiff", "spread", "none"));
    assertTrue(walker.at.endsWith("/again"), walker.at);
    walker.get(walker.at).then().body(containsString("You changed this today."), containsString("2 of 10"));
    walker.send();
    assertTrue(walker.at.contains("/time?technique=") || walker.at.endsWith("/result"), walker.at);
    walker.holdFirstTime(null).goTo("you");
    walker.get(walker.at).then().body(containsString("value=\"Dana Again"), containsString("Scoliosis or marked rounding of the back"));
  }

  @Test
  void nobodyElseBeginsFromSomebodysAnswers() {
    var visit = visit(booked());
    var other = Walker.started();
    var before = database.count("draft");
    other.submit(visit + "/next-visit", other.get(visit).asString()).then().statusCode(303)
        .header("Location", endsWith("/proof"));
    other.submit("/me/next-visit", other.get("/book").asString()).then().statusCode(303)
        .header("Location", endsWith("/me"));
    other.submit("/visits/unknown/next-visit", other.get("/book").asString()).then().statusCode(404);
    assertEquals(before, database.count("draft"));
  }

  @Test
  void onTheDayNothingNewIsOneSignatureAndTheVisitStands() {
    var walker = booked();
    var visit = visit(walker);
    walker.get(visit + "/today").then().statusCode(303).header("Location", endsWith("/proof?next=today"));
    proveForToday(walker, visit);
    var page = walker.get(visit + "/today").asString();
    assertFalse(page.contains("\" checked>"), "nothing of what was signed is shown");
    sign(walker, visit, page).then().statusCode(422).body(containsString("tick what applies"));
    sign(walker, visit, page, "all", "none").then().statusCode(303).header("Location", endsWith("?done=signed_confirmed"));
    sign(walker, visit, page, "all", "none").then().statusCode(303).header("Location", endsWith("?done=overtaken"));
    walker.get(visit).then().body(containsString("Confirmed"));
  }

  @Test
  void onTheDayASignThatForbidsTheMassageIsAnsweredAtOnceAndPutsTheVisitOnHold() {
    var walker = booked();
    var visit = visit(walker);
    new Walker().submit(visit + "/today", "", "anew", "rf_collapse", "base", "", "signature", "Stranger").then()
        .body(not(containsString("911 now")));
    proveForToday(walker, visit);
    var page = walker.get(visit + "/today").asString();
    walker.submit(visit + "/today", page, "anew", "rf_collapse", "base", base(page)).then().statusCode(422)
        .body(containsString("Please call 911 now"));
    walker.get(visit).then().body(not(containsString(">Confirmed<")));
    walker.submit(visit + "/today", page, "anew", "rf_collapse", "signs", "none", "anew-today", "none",
        "anew-fever-or-infection", "none", "anew-recent-injury", "none", "anew-medicines", "none", "anew-pregnancy", "none",
        "anew-the-last-weeks", "none", "base", base(page), "signature", "Dana").then().statusCode(200)
        .body(containsString("Please call 911 now"));
  }

  private static Response sign(Walker walker, String visit, String page, String... fields) {
    var all = java.util.stream.Stream.concat(java.util.Arrays.stream(fields),
        java.util.stream.Stream.of("base", base(page), "signature", "Dana")).toArray(String[]::new);
    return walker.submit(visit + "/today", page, all);
  }

  private static void proveForToday(Walker walker, String visit) {
    walker.post(visit + "/proof", "month", "4", "day", "23", "year", "1984", "next", "today").then().statusCode(303)
        .header("Location", endsWith("/today"));
  }

  private static String base(String page) {
    var found = BASE.matcher(page);
    assertTrue(found.find());
    return found.group(1);
  }

  /** Somebody with a curved spine and nothing else, whose visit is confirmed. */
  private static Walker booked() {
    var walker = Walker.started().complaint().send("redFlags", "none").send("signs", "none")
        .send("conditions", "ci_curve", "neurological", "none", "recent_procedure", "none")
        .send("all", "none").send("all", "none").holdFirstTime(null).goTo("you");
    var name = "Dana Again " + UUID.randomUUID().toString().substring(0, 8);
    return walker.send("name", name, "email", "again-" + UUID.randomUUID() + "@example.com", "consentVersion", "1",
        "signature", name);
  }

  private static String visit(Walker walker) {
    var found = VISIT.matcher(walker.get(walker.page("done")).asString());
    assertTrue(found.find());
    return found.group(1);
  }

  private static void prove(Walker walker, String visit) {
    walker.submit(visit + "/proof", walker.get(visit + "/proof").asString(), "month", "4", "day", "23", "year", "1984")
        .then().statusCode(303);
  }
}
