package clinic.rhomboid.series;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.vault.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A series at the front desk: looked at date by date, booked at once or not at all. */
@QuarkusTest
class SeriesTest {

  @Inject Database database;
  @Inject Tokens tokens;

  @Test
  void showsEachDateAndBooksTheFreeOnesAndTheShiftedOneInOneGo() {
    var weeks = Weeks.cleared(database, 4);
    Api.book(Api.wish("A01", "swedish", 60, weeks.start(1, "10:00")).put("therapist", "ben")).statusCode(201);
    var client = someone();
    var form = weeks.form(client, "swedish-60", "ben", "10:00", 4);
    var page = desk().get(Weeks.query(form)).then().statusCode(200).body(containsString("3 of 4"))
        .body(containsString("has a visit, 10:00")).extract().asString();
    for (var week : List.of(0, 2, 3)) {
      form.put("date-" + weeks.first().plusWeeks(week), "book");
    }
    desk().post("/desk/series", form).then().statusCode(422).body(containsString("or skip it"));
    assertEquals(0, visits(client, "AWAITING_INTAKE"));
    form.put("date-" + weeks.first().plusWeeks(1), shift(page));
    var series = made(desk().post("/desk/series", form));
    assertEquals(4, visits(client, "AWAITING_INTAKE"));
    assertEquals(4, database.count("series_visit WHERE series_id = cast(? AS uuid)", series));
    assertEquals(3, database.count("appointment WHERE client_id = cast(? AS uuid) AND state = 'AWAITING_INTAKE'"
        + " AND (starts_at AT TIME ZONE 'America/New_York')::time = '10:00'", client));
    desk().get("/desk/series/" + series).then().statusCode(200).body(containsString("4 of 4"));
  }

  @Test
  void isToldInOneMailWithOneLinkToAllOfIt() {
    var weeks = Weeks.cleared(database, 3);
    var client = someone();
    var series = made(desk().post("/desk/series", weeks.all(client, "swedish-60", "", "14:00", 3)));
    var email = database.column("SELECT contact_email FROM appointment WHERE client_id = cast(? AS uuid)"
        + " AND state = 'AWAITING_INTAKE'", client).get(0);
    assertEquals(1, database.count("message WHERE recipient = ? AND kind = 'SERIES_BOOKED'", email));
    // The reminder that a booking brings is taken with it, so that no other mail follows.
    assertEquals(3, database.count("reminder r JOIN series_visit s ON s.appointment_id = r.appointment_id"
        + " JOIN appointment a ON a.id = r.appointment_id AND r.due_at = a.created_at"
        + " WHERE r.kind = 'AT_BOOKING' AND s.series_id = cast(? AS uuid)", series));
    var link = "/series/" + tokens.ofLink("/series/", UUID.fromString(series), 1);
    var page = new Visitor().get(link).then().statusCode(200).body(containsString("Fill in the form")).extract().asString();
    assertEquals(3, page.split("href=\"/visits/[^/\"]+/form\"", -1).length - 1);
    assertEquals(3, page.split("href=\"/visits/[^/\"]+\"", -1).length - 1, "to move or cancel it");
    new Visitor().get("/series/" + Tokens.random()).then().statusCode(404);
    database.execute("UPDATE appointment SET starts_at = starts_at - interval '300 days', ends_at = ends_at - interval '300 days'"
        + " WHERE id IN (SELECT appointment_id FROM series_visit WHERE series_id = cast(? AS uuid))", series);
    new Visitor().get(link).then().statusCode(404);
  }

  @Test
  void whatComesFromTheAnswersIsSaidInTheOneTextThatTellsNothing() {
    var weeks = Weeks.cleared(database, 2);
    var client = someone();
    database.execute("UPDATE appointment SET halted_at = now(), state = 'SUSPENDED' WHERE client_id = cast(? AS uuid)", client);
    desk().get(Weeks.query(weeks.form(client, "swedish-60", "", "10:00", 2))).then().statusCode(200)
        .body(containsString("Not available for this client."), containsString("0 of 2"), not(containsString("Shift to")));
    desk().post("/desk/series", weeks.all(client, "swedish-60", "", "10:00", 2)).then().statusCode(422);
    assertEquals(0, visits(client, "AWAITING_INTAKE"));
  }

  @Test
  void theTherapistThatTheAnswersAskForIsNotToldEither() {
    var weeks = Weeks.cleared(database, 2);
    // The answers ask for a competence that Ben does not have.
    var pregnant = someone("A17");
    desk().get(Weeks.query(weeks.form(pregnant, "swedish-60", "ben", "10:00", 2))).then().statusCode(200)
        .body(containsString("Not available for this client."), not(containsString("does not give it")));
    var anybody = someone();
    desk().get(Weeks.query(weeks.form(anybody, "swedish-60", "ben", "10:00", 2))).then().body(containsString("2 of 2"));
  }

  @Test
  void ofTwoThatCrossOneIsBookedWholeAndTheOtherNotAtAll() {
    var weeks = Weeks.cleared(database, 6);
    var works = new ArrayList<Callable<Integer>>();
    var clients = new ArrayList<String>();
    for (var i = 0; i < 6; i++) {
      var client = someone();
      clients.add(client);
      var visitor = Visitor.signedIn("desk@rhomboid.test");
      visitor.get("/desk/series/new?client=" + client);
      // Some begin earlier, so that they lock their days from another end.
      var form = weeks.all(client, "swedish-60", "ben", i % 2 == 0 ? "10:00" : "10:30", i % 3 == 0 ? 6 : 4);
      works.add(() -> visitor.post("/desk/series", form).statusCode());
    }
    var answers = Together.all(works);
    assertEquals(1, answers.stream().filter(status -> status == 303).count(), answers.toString());
    assertTrue(answers.stream().allMatch(status -> status == 303 || status == 409 || status == 422), answers.toString());
    var winners = clients.stream().filter(client -> visits(client, "AWAITING_INTAKE") > 0).toList();
    assertEquals(1, winners.size());
    assertTrue(List.of(4L, 6L).contains(visits(winners.get(0), "AWAITING_INTAKE")));
    assertEquals(0, database.count("""
        claim a JOIN claim b ON a.id < b.id AND a.resource_id = b.resource_id AND a.live AND b.live
          AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)"""));
  }

  @Test
  void laterVisitsAreCancelledTogetherAndToldInOneMail() {
    var weeks = Weeks.cleared(database, 4);
    var client = someone();
    var series = made(desk().post("/desk/series", weeks.all(client, "swedish-60", "", "11:00", 4)));
    var visits = visitsOf(series);
    desk().get("/desk/series/" + series);
    desk().post("/desk/series/" + series + "/cancellation", Map.of("from", visits.get(1))).then().statusCode(303);
    assertEquals(1, visits(client, "AWAITING_INTAKE"));
    assertEquals(3, visits(client, "CANCELLED"));
    assertEquals(0, database.count("claim c JOIN series_visit s ON s.appointment_id = c.appointment_id"
        + " WHERE c.live AND s.series_id = cast(? AS uuid) AND c.appointment_id <> cast(? AS uuid)", series, visits.get(0)));
    assertEquals(1, database.count("message WHERE kind = 'SERIES_CANCELLED' AND link_id = cast(? AS uuid)", series));
    assertEquals(0, database.count("message m JOIN series_visit s ON s.appointment_id = m.appointment_id"
        + " WHERE s.series_id = cast(? AS uuid)", series));
  }

  @Test
  void laterVisitsAreMovedTogetherOrNoneOfThem() {
    var weeks = Weeks.cleared(database, 4);
    var client = someone();
    var series = made(desk().post("/desk/series", weeks.all(client, "swedish-60", "ben", "10:00", 4)));
    var visits = visitsOf(series);
    // In the way of the third alone; the others only in each other's, by half an hour.
    var inTheWay = Api.book(Api.wish("A01", "swedish", 60, weeks.start(2, "15:00")).put("therapist", "ben")).statusCode(201)
        .extract().<String>path("id");
    var move = "/desk/series/" + series + "/move";
    desk().get(move + "?from=" + visits.get(1)).then().statusCode(200).body(containsString("3 visits"));
    var to = new HashMap<String, String>(Map.of("from", visits.get(1), "date", weeks.first().plusWeeks(1).toString(),
        "time", "15:00", "therapist", "ben", "reason", ""));
    desk().post(move, to).then().statusCode(409).body(containsString("Nothing is moved yet"), containsString("leave-" + visits.get(2)),
        not(containsString("leave-" + visits.get(3))));
    assertEquals(4, at(series, "10:00"));
    to.put("leave", visits.get(2));
    desk().post(move, to).then().statusCode(303);
    assertEquals(2, at(series, "10:00"));
    assertEquals(2, at(series, "15:00"));
    assertEquals(1, database.count("message WHERE kind = 'SERIES_MOVED' AND link_id = cast(? AS uuid)", series));
    database.execute("UPDATE claim SET live = false WHERE appointment_id = cast(? AS uuid)", inTheWay);
    to.remove("leave");
    to.put("from", visits.get(0));
    to.put("date", weeks.first().toString());
    to.put("time", "10:30");
    desk().post(move, to).then().statusCode(303);
    assertEquals(4, at(series, "10:30"));
    assertEquals(0, database.count("claim c JOIN series_visit s ON s.appointment_id = c.appointment_id AND c.live"
        + " JOIN appointment a ON a.id = c.appointment_id WHERE s.series_id = cast(? AS uuid)"
        + " AND NOT tstzrange(c.starts_at, c.ends_at) @> a.starts_at", series));
  }

  @Test
  void whatWasTypedWrongIsSaidAndKept() {
    var client = someone();
    desk().get("/desk/series/plan?client=" + client + "&service=&first=2020-01-01&time=14:07&every=9&count=99&therapist=nobody")
        .then().statusCode(422).body(containsString("Choose the massage"), containsString("today or later"),
            containsString("quarter hour"), containsString("1 to 4"), containsString("2 to 26"), containsString("value=\"14:07\""));
    desk().get("/desk/series/new?client=" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void whoeverCallsIsRecognisedOrAdded() {
    var person = Api.person(38);
    var fields = Map.of("name", person.get("name").asText(), "birth", person.get("birthDate").asText(),
        "email", person.get("email").asText(), "phone", "");
    desk().get("/desk/series/new").then().statusCode(200);
    var first = desk().post("/desk/series/client", fields).then().statusCode(303).extract().header("Location");
    assertEquals(first, desk().post("/desk/series/client", fields).then().statusCode(303).extract().header("Location"));
    desk().post("/desk/series/client", Map.of("name", "", "birth", "", "email", "x", "phone", "")).then().statusCode(422)
        .body(containsString("Enter the name"), containsString("Enter the birth date"), containsString("name@example.com"));
  }

  private List<String> visitsOf(String series) {
    return database.column("SELECT a.id FROM appointment a JOIN series_visit s ON s.appointment_id = a.id"
        + " WHERE s.series_id = cast(? AS uuid) ORDER BY a.starts_at", series);
  }

  private long at(String series, String time) {
    return database.count("appointment a JOIN series_visit s ON s.appointment_id = a.id WHERE s.series_id = cast(? AS uuid)"
        + " AND (a.starts_at AT TIME ZONE 'America/New_York')::time = cast(? AS time)", series, time);
  }

  private static Visitor desk() {
    return Visitor.as("desk@rhomboid.test");
  }

  private static String shift(String page) {
    var value = page.replaceFirst("(?s).*<option value=\"([^\"]+ ben)\".*", "$1");
    assertTrue(value.length() < 60, "no time with the same therapist is offered nearby");
    return value;
  }

  private static String made(Response answer) {
    return answer.then().statusCode(303).extract().header("Location").replaceFirst(".*/desk/series/", "");
  }

  private long visits(String client, String state) {
    return database.count("appointment WHERE client_id = cast(? AS uuid) AND state = ?", client, state);
  }

  private String someone() {
    return someone("A01");
  }

  private String someone(String example) {
    var answers = Api.answers(example);
    var slot = Api.someSlotFor(answers, "swedish", 60);
    var visit = Api.book(Api.wish(example, "swedish", 60, slot.start())).statusCode(201).extract().<String>path("id");
    return database.column("SELECT client_id FROM appointment WHERE id = cast(? AS uuid)", visit).get(0);
  }
}
