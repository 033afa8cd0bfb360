package clinic.rhomboid.outcomes;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.portal.Codes;
import clinic.rhomboid.portal.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutcomesPagesTest {

  private static final String NECK = "upper_trap_l";

  @Inject Database database;
  @Inject TreatedPerson treated;
  @Inject Courses courses;
  @Inject Codes codes;

  @Test
  void theirTherapistSeesTheCourseAndTheTrailSaysSo() {
    var visit = answered(3);
    var painNow = Api.answers("A01").at("/complaint/painNow").asInt();
    var page = "/therapist/visits/" + visit + "/outcomes";
    Visitor.as("ana@rhomboid.test").get(page).then().statusCode(200)
        .body(containsString("<svg class=\"course__plot ")).body(containsString(said("day after", "Top of the left shoulder", 3)))
        .body(containsString(said("before", "Top of the left shoulder", painNow)));
    assertEquals(1, database.count("trail WHERE action = 'read' AND detail = 'outcomes' AND subject = ?", "visit " + visit));
    Visitor.as("ben@rhomboid.test").get(page).then().statusCode(404).body(not(containsString("course__plot")));
    Visitor.as("desk@rhomboid.test").get(page).then().statusCode(403);
  }

  @Test
  void breakGlassOpensItToReadWithItsReference() {
    var visit = answered(4);
    var ben = Visitor.signedIn("ben@rhomboid.test");
    ben.get("/therapist/break-glass");
    ben.post("/therapist/break-glass", Map.of("visit", visit, "reason", "Their own therapist is ill")).then().statusCode(303);
    ben.get("/therapist/visits/" + visit + "/outcomes").then().statusCode(200)
        .body(containsString("by break-glass until")).body(containsString("course__plot"));
    assertEquals(1, database.count("trail WHERE action = 'read' AND actor = 'ben@rhomboid.test' AND reason IS NOT NULL"
        + " AND subject = ?", "visit " + visit));
  }

  @Test
  void theClientSeesTheirOwnOnceThereIsACourse() {
    var person = Person.booked();
    var client = UUID.fromString(database.column(
        "SELECT client_id FROM appointment WHERE id = cast(? AS uuid)", person.visitId).get(0));
    assertFalse(courses.worthALook(client));
    var home = person.atHome(codes);
    home.get("/me").then().body(not(containsString("/me/outcomes")));
    treated.completed(person.visitId, 25);
    press(person.visitId, 2);
    assertTrue(courses.worthALook(client));
    home.get("/me").then().body(containsString("/me/outcomes"));
    home.get("/me/outcomes").then().statusCode(200).body(containsString("<span>day after</span></th>")).body(containsString("<b>2</b>"));
    var region = Api.answers("A01").at("/complaint/mainRegion").asText();
    home.get("/me/record.json").then().statusCode(200).body("followUps[0].answers." + region, equalTo(2))
        .body("messages.subject", hasItem("How are you today?"));
    new Visitor().get("/me/outcomes").then().statusCode(303);
  }

  private static String said(String when, String region, int score) {
    return "<span>" + when + "</span></th><td><span class=\"course__said\">" + "<b>" + score + "</b>" + region + "</span></td>";
  }

  private String answered(int score) {
    var visit = treated.visit(Api.person(35), 25, NECK);
    database.execute("UPDATE appointment SET therapist_id = 'ana' WHERE id = cast(? AS uuid)", visit);
    press(visit, score);
    return visit;
  }

  private void press(String visit, int score) {
    var link = treated.link(visit);
    var phone = new Visitor();
    phone.get(link);
    phone.post(link + "/answers", Map.of("score", "" + score)).then().statusCode(303);
  }
}
