package clinic.rhomboid.journey;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.intake.DraftLinks;
import clinic.rhomboid.vault.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResumingTest {

  @Inject LinksAsked linksAsked;
  @Inject DraftLinks links;
  @Inject Database database;

  @Test
  void anotherDeviceSeesNothingBeforeTheBirthDateIsRight() {
    var walker = Walker.started().send("regions", "rhomboid_l");
    var other = new Walker();
    other.get(walker.page("where")).then().statusCode(200)
        .body(allOf(containsString("tell us your birth date"), not(containsString("rhomboid_l"))));
    other.post(walker.page("resumption"), "month", "4", "day", "24", "year", "1984").then().statusCode(422)
        .body(containsString("That is not the birth date"));
    assertEquals(1, database.count("trail t JOIN draft d ON t.subject = 'draft ' || d.id"
        + " WHERE t.detail = 'denied' AND d.token_hash = ?", (Object) Tokens.hash(walker.token())));
    other.post(walker.page("resumption"), "month", "4", "day", "23", "year", "1984").then().statusCode(303);
    other.get(walker.page("where")).then().body(containsString("value=\"rhomboid_l\" checked"));
    other.get("/book/" + walker.token()).then().statusCode(303).header("Location", endsWith("/how"));
  }

  @Test
  void theLinkThatIsMailedLeadsToTheDraft() {
    var walker = new Walker().send(
        "consent", "yes", "consentVersion", "1", "month", "4", "day", "23", "year", "1984", "email",
            "Lena@Example.com");
    var asked = linksAsked.all.get(linksAsked.all.size() - 1);
    assertEquals("lena@example.com", asked.email());
    assertEquals("/book/" + walker.token(), links.path(asked.draftId()));
    assertTrue(links.url(asked.draftId()).endsWith(links.path(asked.draftId())));
  }

  @Test
  void fiveWrongBirthDatesCloseTheLinkForOtherDevicesOnly() {
    var walker = Walker.started();
    var other = new Walker();
    var asking = other.get(walker.page("where")).asString();
    for (var day = 1; day <= 5; day++) {
      other.submit(walker.page("resumption"), asking, "month", "1", "day", "" + day, "year", "1984").then()
          .statusCode(422);
    }
    other.get(walker.page("where")).then().body(containsString("This link can’t be used here"));
    other.get("/book/" + walker.token()).then().body(containsString("This link can’t be used here"));
    other.submit(walker.page("resumption"), asking, "month", "4", "day", "23", "year", "1984").then()
        .body(containsString("This link can’t be used here"));
    walker.get(walker.at).then().statusCode(200).body(containsString("Where does it bother you?"));
  }
}
