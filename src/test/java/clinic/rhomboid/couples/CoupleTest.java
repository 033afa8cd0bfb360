package clinic.rhomboid.couples;

import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import clinic.rhomboid.Together.Request;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.VisitLinks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two people who come together. */
@QuarkusTest
class CoupleTest {

  private static final String OVERLAPS = """
      claim a JOIN claim b ON a.id < b.id AND a.resource_id = b.resource_id AND a.live AND b.live
        AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)""";

  @Inject Database database;
  @Inject VisitLinks links;

  @Test
  void areOfferedTimesThatBothCanHaveAndGetATableEach() {
    var form = form(someone(), someone(), clearedDay());
    var couple = made(desk().post("/desk/couples", with(form, firstOneRoom(times(form)))));
    var halves = halves(couple);
    assertEquals(List.of("AWAITING_INTAKE", "AWAITING_INTAKE"), states(halves));
    assertEquals(1, database.count("(SELECT room_id FROM appointment WHERE id IN (cast(? AS uuid), cast(? AS uuid))"
        + " GROUP BY room_id) AS rooms", halves.get(0), halves.get(1)));
    assertEquals(2, database.count("(SELECT therapist_id FROM appointment WHERE id IN (cast(? AS uuid), cast(? AS uuid))"
        + " GROUP BY therapist_id) AS therapists", halves.get(0), halves.get(1)));
    for (var half : halves) {
      assertEquals(1, database.count("claim c JOIN resource r ON r.id = c.resource_id AND r.kind = 'TABLE'"
          + " WHERE c.live AND c.appointment_id = cast(? AS uuid)", half));
    }
    desk().get("/desk/couples/" + couple).then().statusCode(200).body(containsString("in one room"));
  }

  @Test
  void neitherPageNamesTheOther() {
    var first = someone();
    var second = someone();
    var form = form(first, second, clearedDay());
    var halves = halves(made(desk().post("/desk/couples", with(form, firstOneRoom(times(form))))));
    for (var i = 0; i < 2; i++) {
      new Visitor().get(page(halves.get(i))).then().statusCode(200).body(containsString("with a second visit"),
          not(containsString(name(i == 0 ? second : first))), not(containsString(halves.get(1 - i))));
    }
    desk().get("/desk/visits/" + halves.get(0) + "/group").then().statusCode(200)
        .body(containsString("together with a second visit"));
  }

  @Test
  void whoeverIsLeftAloneStaysAndIsAsked() {
    var form = form(someone(), someone(), clearedDay());
    var couple = made(desk().post("/desk/couples", with(form, firstOneRoom(times(form)))));
    var halves = halves(couple);
    var link = page(halves.get(0));
    var leaving = new Visitor();
    leaving.get(link);
    leaving.post(link + "/cancellation", Map.of()).then().statusCode(303);
    assertEquals(List.of("CANCELLED", "AWAITING_INTAKE"), states(halves));
    assertEquals(1, database.count("message WHERE kind = 'LEFT_ALONE' AND appointment_id = cast(? AS uuid)", halves.get(1)));
    var staying = new Visitor();
    staying.get(page(halves.get(1))).then().body(containsString("Do you come all the same?"),
        not(containsString("with a second visit")));
    desk().get("/desk/couples/" + couple).then().body(containsString("They come all the same"));
    staying.post(page(halves.get(1)) + "/keeping", Map.of()).then().statusCode(303);
    staying.get(page(halves.get(1))).then().body(not(containsString("Do you come all the same?")));
    desk().get("/desk/couples/" + couple).then().body(not(containsString("They come all the same")));
    assertEquals("AWAITING_INTAKE", states(halves).get(1));
  }

  @Test
  void anUndoOfTheDeskGivesBackTheTableAndStaysSilent() {
    var form = form(someone(), someone(), clearedDay());
    var halves = halves(made(desk().post("/desk/couples", with(form, firstOneRoom(times(form))))));
    desk().post("/desk/visits/" + halves.get(0) + "/cancellation", Map.of("tell", "yes")).then().statusCode(303);
    desk().post("/desk/visits/" + halves.get(0) + "/undo", Map.of()).then().statusCode(303);
    assertEquals(List.of("AWAITING_INTAKE", "AWAITING_INTAKE"), states(halves));
    assertEquals(1, database.count("claim c JOIN resource r ON r.id = c.resource_id AND r.kind = 'TABLE'"
        + " WHERE c.live AND c.appointment_id = cast(? AS uuid)", halves.get(0)));
    assertEquals(0, database.count("message WHERE appointment_id = cast(? AS uuid) AND state <> 'WITHDRAWN'", halves.get(1)));
  }

  @Test
  void whatOneHasAnsweredClosesItForBothInOneText() {
    var stopped = someone();
    database.execute("UPDATE appointment SET halted_at = now(), state = 'SUSPENDED' WHERE client_id = cast(? AS uuid)", stopped);
    var form = form(someone(), stopped, clearedDay());
    desk().get(query(form)).then().statusCode(200).body(containsString("Nothing is free for both"));
    var start = LocalDate.parse(form.get("date")).atTime(10, 0).atZone(Api.ZONE).toInstant().toString();
    desk().post("/desk/couples", with(form, start)).then().statusCode(409)
        .body(containsString("Not available for this client."));
    assertEquals(0, database.count("appointment WHERE state = 'AWAITING_INTAKE' AND client_id IN (cast(? AS uuid), cast(? AS uuid))",
        form.get("first"), stopped));
  }

  @Test
  void areBookedWholeOrNotAtAllAgainstSingleVisitsForTheSameRooms() {
    // Everybody has a visit of before, which may be on any day: only then one is cleared.
    var people = Stream.generate(this::someone).limit(8).toList();
    var day = clearedDay();
    var slot = Api.slots("swedish", 60, LocalDate.parse(day), 1).stream()
        .max((a, b) -> a.therapists().size() - b.therapists().size()).orElseThrow();
    var therapists = slot.therapists().size();
    var start = OffsetDateTime.parse(slot.start()).toInstant().toString();
    var works = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < people.size(); i += 2) {
      var form = form(people.get(i), people.get(i + 1), day);
      form.put("one-room", "yes");
      var visitor = Visitor.signedIn("desk@rhomboid.test");
      visitor.get("/desk/series/new");
      works.add(() -> visitor.post("/desk/couples", with(form, start)).statusCode());
    }
    for (var i = 0; i < 8; i++) {
      var body = Api.wish("A01", "swedish", 60, slot.start());
      works.add(() -> Together.send("/api/v1/bookings", Request.of(body)).status());
    }
    var answers = Together.all(works);
    assertTrue(answers.stream().allMatch(status -> List.of(201, 303, 409).contains(status)), answers.toString());
    var couples = answers.stream().filter(status -> status == 303).count();
    var singles = answers.stream().filter(status -> status == 201).count();
    var rooms = database.count("room r WHERE EXISTS (SELECT 1 FROM room_table t WHERE t.room_id = r.id)"
        + " AND location_id = (SELECT min(id) FROM location)");
    assertTrue(couples <= 1, answers.toString());
    assertEquals(Math.min(rooms - couples, therapists - 2 * couples), singles, answers.toString());
    var half = people.stream().mapToLong(client -> database.count(
        "appointment WHERE state = 'AWAITING_INTAKE' AND client_id = cast(? AS uuid)", client)).sum();
    assertEquals(2 * couples, half);
    assertEquals(0, database.count(OVERLAPS));
  }

  @Test
  void nobodyComesWithThemselvesOrWithTheSameTherapist() {
    var one = someone();
    desk().get("/desk/couples/new?first=" + one + "&second=" + one).then().statusCode(200).body(containsString("Who comes?"));
    var form = form(one, someone(), clearedDay());
    form.put("first-therapist", "ana");
    form.put("second-therapist", "ana");
    desk().get(query(form)).then().statusCode(422).body(containsString("nobody can treat both at once"));
    var person = Api.person(38);
    var fields = new HashMap<String, String>();
    for (var half : List.of("first-", "second-")) {
      fields.putAll(Map.of(half + "name", person.get("name").asText(), half + "birth", person.get("birthDate").asText(),
          half + "email", person.get("email").asText(), half + "phone", ""));
    }
    desk().post("/desk/couples/people", fields).then().statusCode(422).body(containsString("two different people"));
    fields.put("second-name", "Somebody Else " + UUID.randomUUID());
    desk().post("/desk/couples/people", fields).then().statusCode(303);
  }

  private static Visitor desk() {
    return Visitor.as("desk@rhomboid.test");
  }

  private static Map<String, String> form(String first, String second, String date) {
    return new HashMap<>(Map.of("first", first, "second", second, "first-service", "swedish-60", "second-service",
        "swedish-60", "first-therapist", "", "second-therapist", "", "date", date));
  }

  private static Map<String, String> with(Map<String, String> form, String start) {
    var more = new HashMap<>(form);
    more.put("start", start);
    return more;
  }

  private static String times(Map<String, String> form) {
    return desk().get(query(form)).then().statusCode(200).extract().asString();
  }

  private static String query(Map<String, String> form) {
    var query = new StringBuilder("/desk/couples/new?");
    form.forEach((field, value) -> query.append(field).append('=').append(value).append('&'));
    return query.toString();
  }

  private static String firstOneRoom(String page) {
    return page.replaceFirst("(?s).*?<button class=\"btn\" name=\"start\" value=\"([^\"]+)\".*", "$1");
  }

  private static String made(Response answer) {
    return answer.then().statusCode(303).extract().header("Location").replaceFirst(".*/desk/couples/", "");
  }

  private List<String> halves(String couple) {
    return database.column("SELECT unnest(ARRAY[first_id, second_id]) FROM couple WHERE id = cast(? AS uuid)", couple);
  }

  private List<String> states(List<String> visits) {
    return visits.stream().map(visit ->
        database.column("SELECT state FROM appointment WHERE id = cast(? AS uuid)", visit).get(0)).toList();
  }

  private String page(String visit) {
    return links.path(UUID.fromString(visit), 1);
  }

  private String name(String client) {
    return database.column("SELECT name FROM client WHERE id = cast(? AS uuid)", client).get(0);
  }

  /** A far Thursday in the middle of a week, cleared of what earlier tests booked around it. */
  private String clearedDay() {
    var day = Api.today().plusDays(50 + ThreadLocalRandom.current().nextInt(100))
        .with(nextOrSame(DayOfWeek.THURSDAY)).toString();
    database.execute("UPDATE claim SET live = false WHERE live AND starts_at BETWEEN ?::date - interval '1 day'"
        + " AND ?::date + interval '2 days'", day, day);
    return day;
  }

  private String someone() {
    var slot = Api.someSlot("swedish", 60);
    var visit = Api.book(Api.wish("A01", "swedish", 60, slot.start())).statusCode(201).extract().<String>path("id");
    return database.column("SELECT client_id FROM appointment WHERE id = cast(? AS uuid)", visit).get(0);
  }
}
