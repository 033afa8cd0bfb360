package clinic.rhomboid.setup;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.Misplacing;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before settings are saved, the owner sees which visits to come would lose their place by them. */
@QuarkusTest
class LostVisitsTest {

  private static final Pattern FIELD = Pattern.compile("<input class=\"input\"[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

  @Inject Database database;
  @Inject Misplacing misplacing;

  private Visitor owner;
  private String therapist;
  private String client;
  private String start;
  private String visit;

  /** Somebody who works here for this test alone, with one visit. */
  @BeforeEach
  void aVisitOfSomebodyMadeUp() {
    owner = Visitor.signedIn("owner@rhomboid.test");
    var name = "Tess " + UUID.randomUUID();
    owner.get("/owner/setup/therapists/new");
    owner.post("/owner/setup/therapists", Map.of("name", name, "techniques", "swedish")).then().statusCode(303);
    therapist = database.column("SELECT id FROM therapist WHERE name = ?", name).get(0);
    owner.post("/owner/setup/therapists/" + therapist + "/hours", week("09:00", "18:00")).then().statusCode(303);
    start = Api.someSlot("swedish", 60, "therapist", therapist).start();
    var wish = Api.wish("A01", "swedish", 60, start).put("therapist", therapist);
    visit = Api.book(wish).statusCode(201).extract().path("id");
    client = wish.at("/client/name").asText();
  }

  @AfterEach
  void leave() {
    database.execute("UPDATE claim SET live = false WHERE appointment_id = cast(? AS uuid)", visit);
    database.execute("UPDATE appointment SET state = 'CANCELLED', needs_another_place = false WHERE id = cast(? AS uuid)", visit);
    database.execute("DELETE FROM time_off WHERE therapist_id = ?", therapist);
    database.execute("DELETE FROM day_exception WHERE therapist_id = ?", therapist);
    database.execute("UPDATE therapist SET active = false WHERE id = ?", therapist);
    misplacing.now(1);
  }

  @Test
  void hoursThatLeaveAVisitOutsideAreShownFirstAndSavedOnlyAnyway() {
    var page = "/owner/setup/therapists/" + therapist + "/hours";
    var shorter = week("03:00", "03:30");
    var warning = owner.post(page, shorter);
    warning.then().statusCode(422).body(containsString(client), containsString("lies outside the therapist’s hours"),
        containsString("/desk/visits/" + visit + "/move"), containsString("value=\"03:30\""));
    assertEquals("09:00:00", hours());
    Visitor.as("desk@rhomboid.test").get("/desk/misplaced").then().statusCode(200).body(not(containsString(client)));

    // Whoever has seen other visits than these has not seen these.
    shorter.put("anyway", "0");
    owner.post(page, shorter).then().statusCode(422);
    shorter.put("anyway", SavedAnyway.mark(warning));
    owner.post(page, shorter).then().statusCode(303);
    assertEquals("03:00:00", hours());
    assertEquals("CONFIRMED", database.column("SELECT state FROM appointment WHERE id = cast(? AS uuid)", visit).get(0));
    Visitor.as("desk@rhomboid.test").get("/desk/misplaced").then().statusCode(200).body(containsString(client));
    // What is lost already is no reason to be asked again.
    owner.post(page, week("03:00", "03:45")).then().statusCode(303);
    owner.post(page, week("09:00", "18:00")).then().statusCode(303);
    Visitor.as("desk@rhomboid.test").get("/desk/misplaced").then().body(not(containsString(client)));
  }

  @Test
  void otherHoursOnOneDayTimeOffAndAClosedDayAreAskedLikewise() {
    var day = start.substring(0, 10);
    var own = "/owner/setup/therapists/" + therapist;
    lost(owner.post(own + "/days", Map.of("day", day)), "lies outside the therapist’s hours");
    lost(owner.post(own + "/time-off", Map.of("off-from", day)), "lies outside the therapist’s hours");
    lost(owner.post("/owner/setup/closures", Map.of("day", day, "name", "Feast")), "lies in a time when you are closed");
    assertEquals(0, database.count("closure WHERE name = 'Feast'"));
    // A day on which nobody is booked with them costs nothing.
    var other = LocalDate.parse(day).plusDays(1).toString();
    owner.post(own + "/days", Map.of("day", other, "d0-from1", "10:00", "d0-to1", "12:45")).then().statusCode(303);
    owner.post(own + "/time-off", Map.of("off-from", other, "off-from-time", "10:00", "off-to-time", "11:00")).then().statusCode(303);
    owner.get(own + "/days").then().body(containsString("10:00–12:45"), containsString("10:00 to "));
    assertNotEquals(0, Api.slots("swedish", 60, LocalDate.parse(day), 1, "therapist", therapist).size());
    assertEquals("11:00", Api.slots("swedish", 45, LocalDate.parse(other), 1, "therapist", therapist).get(0).start().substring(11, 16));
    owner.post(own + "/days/removal", Map.of("day", other)).then().statusCode(303);
    assertEquals(0, database.count("day_exception WHERE therapist_id = ?", therapist));
  }

  @Test
  void aClosedDayIsOfferedToNobodyAndCanBeOpenedAgain() {
    var sunday = Stream.iterate(LocalDate.parse(start.substring(0, 10)).with(DayOfWeek.SUNDAY), day -> day.minusWeeks(1))
        .limit(5).filter(day -> database.count("claim WHERE live AND (starts_at AT TIME ZONE 'America/New_York')::date = ?::date",
            day.toString()) == 0).findFirst().orElseThrow();
    owner.get("/owner/setup/closures");
    owner.post("/owner/setup/closures", Map.of("day", sunday.toString(), "name", "Quiet Sunday")).then().statusCode(303);
    var id = database.column("SELECT id FROM closure WHERE name = 'Quiet Sunday'").get(0);
    assertEquals(0, Api.slots("swedish", 60, sunday, 1, "therapist", therapist).size());
    owner.post("/owner/setup/closures", Map.of("day", sunday.toString(), "name", "Again")).then().statusCode(422);
    owner.post("/owner/setup/closures/" + id + "/removal", Map.of()).then().statusCode(303);
    assertNotEquals(0, Api.slots("swedish", 60, sunday, 1, "therapist", therapist).size());
  }

  @Test
  void servicesPoliciesRoomsAndPeopleAreAskedLikewise() {
    var prices = new LinkedHashMap<String, String>(Map.of("swedish-90", "150"));
    for (var technique : new String[] {"swedish", "deep_tissue", "trigger_point", "myofascial"}) {
      prices.put(technique + "-before", "0");
      prices.put(technique + "-after", "15");
    }
    lost(owner.post("/owner/setup/techniques", prices), "is of a length you don’t offer");
    prices.putAll(Map.of("swedish-60", "95", "swedish-latest", "00:15"));
    lost(owner.post("/owner/setup/techniques", prices), "starts later in the day than it may");
    var terms = filled("/owner/setup/booking");
    terms.put("horizon", "1");
    lost(owner.post("/owner/setup/booking", terms), "lies further ahead than you let visits be booked");
    lost(owner.post("/owner/setup/therapists/" + therapist, Map.of("name", "Tess", "techniques", "myofascial")),
        "is with somebody who doesn’t give it");
    // Somebody who leaves is not kept anyway.
    var removal = owner.post("/owner/setup/therapists/" + therapist + "/removal", Map.of());
    removal.then().statusCode(422).body(containsString(client), not(containsString("name=\"anyway\"")));
    var room = database.column("SELECT room_id FROM appointment WHERE id = cast(? AS uuid)", visit).get(0);
    owner.post("/owner/setup/rooms/" + room + "/removal", Map.of()).then().statusCode(422).body(containsString(client));
  }

  @Test
  void whatAClientsAnswersAskOfTheRoomIsNeverSaid() {
    database.execute("UPDATE client SET step_free = true WHERE name = ?", client);
    var room = database.column("SELECT r.id FROM appointment a JOIN room r ON r.id = a.room_id WHERE a.id = cast(? AS uuid)", visit).get(0);
    var name = database.column("SELECT name FROM room WHERE id = ?", Integer.valueOf(room)).get(0);
    var tables = database.column("SELECT count(*) FROM room_table WHERE room_id = ?", Integer.valueOf(room)).get(0);
    var features = database.column("SELECT array_to_string(features, ',') FROM room WHERE id = ?", Integer.valueOf(room)).get(0);
    if (!features.contains("step_free")) {
      database.execute("UPDATE room SET features = array_append(features, 'step_free') WHERE id = ?", Integer.valueOf(room));
    }
    try {
      lost(owner.post("/owner/setup/rooms/" + room, Map.of("name", name, "tables", tables, "turnaround", "10")),
          "Not available for this client.");
    } finally {
      database.execute("UPDATE room SET features = string_to_array(?, ',') WHERE id = ?", features, Integer.valueOf(room));
    }
  }

  /** What the form of this page holds now. */
  private Map<String, String> filled(String page) {
    var fields = new HashMap<String, String>();
    FIELD.matcher(owner.get(page).asString()).results().forEach(field -> fields.put(field.group(1), field.group(2)));
    return fields;
  }

  private void lost(Response answer, String why) {
    answer.then().statusCode(422).body(containsString(client), containsString(why));
    SavedAnyway.mark(answer);
  }

  private String hours() {
    return database.column("SELECT min(starts_at) FROM working_hours WHERE therapist_id = ?", therapist).get(0);
  }

  private static Map<String, String> week(String from, String to) {
    var week = new HashMap<String, String>();
    for (var day = 1; day <= 7; day++) {
      week.put("d" + day + "-from1", from);
      week.put("d" + day + "-to1", to);
    }
    return week;
  }
}
