package clinic.rhomboid.phone;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.KnownClient;
import clinic.rhomboid.portal.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PhoneTest {

  private static final String NEW = "/desk/new";

  @Inject Database database;

  @Test
  void aCallerWhoseNameWasMistypedIsFoundAndBooked() {
    var name = "Phoebe Callerworth" + unique();
    var first = Phone.book(desk(), name);
    var client = client(first);
    var page = desk().post(NEW + "/choices", Map.of("q", name.replace("Callerworth", "calelrworth"), "technique", "swedish"))
        .then().statusCode(200).body(containsString(name)).extract().asString();
    assertTrue(page.contains("value=\"" + client + "\" checked"), "the only one who fits is picked");
    var fields = Map.of("client", client, "technique", "swedish", "minutes", "60", "time", Phone.times(page).get(0));
    var visit = Phone.visit(desk().post(NEW, fields));
    assertNotEquals(first, visit);
    assertEquals("AWAITING_INTAKE " + client, database.column(
        "SELECT state || ' ' || client_id FROM appointment WHERE id = cast(? AS uuid)", visit).get(0));
    desk().get("/desk/visits/" + visit + "/form").then().statusCode(200).body(containsString(name))
        .body(containsString("@example.com"));
  }

  @Test
  void aNameThatWasSlowlyTypedIntoTheSearchIsTakenWhole() {
    var whole = "Zqorvath" + unique().replaceAll("[^a-z]", "") + " Quexley";
    var half = whole.substring(0, 5);
    var filled = "name=\"name\" type=\"text\" value=\"";
    desk().post(NEW + "/choices", Map.of("q", whole, "sought", half, "name", half, "client", "")).then().statusCode(200)
        .body(containsString(filled + whole + "\""));
    desk().post(NEW + "/choices", Map.of("q", whole, "sought", half, "name", "Another Name")).then()
        .body(containsString(filled + "Another Name\""));
  }

  @Test
  void somebodyNewIsAddedOnceWithWhatWasSoughtInVain() {
    var name = "newcomer " + unique();
    desk().post(NEW + "/choices", Map.of("q", name)).then().statusCode(200)
        .body(containsString("value=\"Newcomer " + name.substring(9, 10).toUpperCase() + name.substring(10) + "\""));
    var fields = Phone.newcomer("Once Only " + unique());
    var times = Phone.times(desk().get(NEW + "?technique=swedish").asString());
    fields.put("time", times.get(0));
    var one = Phone.visit(desk().post(NEW, fields));
    // Asked again: on a day with little room the first booking takes the rest of it.
    fields.put("time", Phone.times(desk().get(NEW + "?technique=swedish").asString()).get(0));
    var other = Phone.visit(desk().post(NEW, fields));
    assertEquals(client(one), client(other));
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasTypedStays() {
    var fields = Phone.newcomer("Half Typed " + unique());
    // The last is one of those that are shown on demand.
    var times = Phone.times(desk().get(NEW + "?technique=swedish&minutes=60").asString());
    fields.put("time", times.get(times.size() - 1));
    fields.put("year", "84");
    fields.put("email", "nobody");
    var answer = desk().post(NEW, fields).then().statusCode(422).body(containsString("a year of four digits"))
        .body(containsString("name@example.com")).extract().asString();
    assertTrue(answer.contains(fields.get("name")) && answer.contains("value=\"" + fields.get("time") + "\" checked"), answer);
    fields.remove("time");
    desk().post(NEW, fields).then().statusCode(422).body(containsString("Pick a time"));
    assertEquals(0, database.count("client WHERE name = ?", fields.get("name")));
  }

  @Test
  void aTimeThatIsTakenMeanwhileGivesTheNearestOnesAndKeepsEverything() {
    var slot = Api.someSlot("swedish", 60, "therapist", "ana");
    var start = java.time.OffsetDateTime.parse(slot.start()).toInstant();
    var first = Phone.newcomer("Faster " + unique());
    first.putAll(Map.of("therapist", "ana", "time", start + " ana"));
    desk().get(NEW);
    Phone.visit(desk().post(NEW, first));
    var slower = Phone.newcomer("Slower " + unique());
    slower.putAll(Map.of("therapist", "ana", "time", start + " ana", "q", "slower"));
    var page = desk().post(NEW, slower).then().statusCode(409).body(containsString(slower.get("name")))
        .body(containsString(slower.get("email"))).body(containsString("nearest free ones")).extract().asString();
    var nearest = Phone.times(page).get(0);
    assertTrue(Math.abs(Instant.parse(nearest.split(" ")[0]).getEpochSecond() - start.getEpochSecond()) < 48 * 3600, nearest);
    slower.put("time", nearest);
    Phone.visit(desk().post(NEW, slower));
  }

  @Test
  void aPressedPlaceIsTheFirstTimeAndPicked() {
    var slot = Api.someSlot("deep_tissue", 60);
    var therapist = slot.therapists().get(0);
    var start = java.time.OffsetDateTime.parse(slot.start()).toInstant();
    var page = desk().get(NEW + "?technique=deep_tissue&minutes=60&therapist=" + therapist + "&start=" + start)
        .then().statusCode(200).extract().asString();
    assertEquals(start + " " + therapist, Phone.times(page).get(0));
    assertTrue(page.contains("value=\"" + start + " " + therapist + "\" checked"));
    desk().get(NEW + "?technique=deep_tissue&therapist=" + therapist + "&start=" + start.plusSeconds(60)).then()
        .statusCode(200).body(containsString("can’t be had"));
  }

  @Test
  void whoseAnswersForbidItIsNotAvailableAndNobodyLearnsWhy() {
    var person = Person.booked();
    var client = client(person.visitId);
    database.execute("UPDATE appointment SET state = 'SUSPENDED' WHERE id = cast(? AS uuid)", person.visitId);
    var page = desk().get(NEW + "?client=" + client + "&technique=swedish").then().statusCode(200)
        .body(containsString(KnownClient.NOT_AVAILABLE)).extract().asString();
    assertEquals(0, Phone.times(page).size());
    var time = Phone.times(desk().get(NEW + "?technique=swedish").asString()).get(0);
    var before = database.count("appointment WHERE client_id = cast(? AS uuid)", client);
    desk().post(NEW, Map.of("client", client, "technique", "swedish", "minutes", "60", "time", time)).then().statusCode(409)
        .body(containsString(KnownClient.NOT_AVAILABLE)).body(containsString(person.name())).body(not(containsString("on hold")));
    assertEquals(before, database.count("appointment WHERE client_id = cast(? AS uuid)", client));
  }

  @Test
  void aWalkInIsOfferedTodayAloneAndWaitsForTheFormLikeEverybody() {
    var page = desk().get("/desk/walk-in?technique=swedish&minutes=45").then().statusCode(200).extract().asString();
    var times = Phone.times(page);
    assertTrue(times.isEmpty() ? page.contains("Nothing is free") : times.stream().allMatch(time ->
        Instant.parse(time.split(" ")[0]).atZone(Api.ZONE).toLocalDate().equals(Api.today())), times.toString());
    if (!times.isEmpty()) {
      var fields = new HashMap<String, String>(Phone.newcomer("Walked In " + unique()));
      fields.putAll(Map.of("minutes", "45", "time", times.get(0)));
      var visit = Phone.visit(desk().post("/desk/walk-in", fields));
      desk().post("/desk/visits/" + visit + "/arrival", Map.of()).then().statusCode(303);
      desk().post("/desk/visits/" + visit + "/session", Map.of()).then().statusCode(409).body(containsString("form is missing"));
    }
  }

  private String client(String visit) {
    return database.column("SELECT client_id FROM appointment WHERE id = cast(? AS uuid)", visit).get(0);
  }

  private static String unique() {
    return UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");
  }

  private static Visitor desk() {
    return Visitor.as("desk@rhomboid.test");
  }
}
