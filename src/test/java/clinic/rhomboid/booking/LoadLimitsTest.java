package clinic.rhomboid.booking;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import clinic.rhomboid.Together.Request;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.screening.RulesFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** David takes two visits of deep tissue in a row; his afternoon holds three of 45 minutes. */
@QuarkusTest
class LoadLimitsTest {

  private static final String FIRST = "15:15";
  private static final String SECOND = "16:30";
  private static final String THIRD = "17:45";
  private static final String TAKEN = "claim c JOIN therapist t USING (resource_id) WHERE t.id = 'david' AND c.live"
      + " AND (c.starts_at AT TIME ZONE 'America/New_York')::date = ?::date";

  @Inject Database database;
  @Inject Appointments appointments;
  @Inject VisitTechnique techniques;

  private LocalDate day;

  /** A day far ahead on which David works and which nobody else's test has touched; Tuesdays are the desk's. */
  @BeforeEach
  void findADay() {
    var days = IntStream.range(155, 175).mapToObj(Api.today()::plusDays)
        .filter(one -> one.getDayOfWeek() != DayOfWeek.TUESDAY).collect(Collectors.toList());
    Collections.shuffle(days);
    for (var next : days) {
      day = next;
      if (offered("deep_tissue", FIRST) && database.count(TAKEN, day.toString()) == 0) {
        return;
      }
    }
    fail("David works on none of the days that are free");
  }

  @Test
  void theThirdInARowIsNeitherOfferedNorHeldNorBooked() {
    twoInARow();
    assertFalse(offered("deep_tissue", THIRD));
    assertTrue(offered("trigger_point", THIRD));
    var hold = RulesFile.JSON.createObjectNode().put("technique", "deep_tissue").put("minutes", 45)
        .put("start", at(THIRD)).put("therapist", "david");
    Api.post("/holds", hold).statusCode(409);
    Api.book(wish(THIRD)).statusCode(409).body("alternatives", hasSize(3));
    assertEquals(2, visits());
  }

  @Test
  void theMinutesOfTheWholeDayCountAlsoThoseOfTheMorning() {
    Api.book(wish("11:00", 90)).statusCode(201);
    Api.book(wish("13:00", 45)).statusCode(201);
    Api.book(wish("15:15", 90)).statusCode(201);
    // 225 of 240 minutes are given.
    assertFalse(Api.offered("deep_tissue", 60, at("17:15"), "therapist", "david"));
    assertTrue(Api.offered("trigger_point", 60, at("17:15"), "therapist", "david"));
    Api.book(wish("17:15", 60)).statusCode(409);
  }

  @Test
  void anotherVisitIsNotMovedThereEither() {
    var booked = Api.book(Api.wish("A04", "deep_tissue", 45,
        Api.someSlotFor(Api.answers("A04"), "deep_tissue", 45, "therapist", "david").start()).put("therapist", "david"))
        .statusCode(201);
    twoInARow();
    var desk = Visitor.signedIn("desk@rhomboid.test");
    var page = "/desk/visits/" + booked.extract().path("id") + "/move";
    desk.get(page + "?date=" + day).then().statusCode(200);
    desk.post(page, Map.of("start", at(THIRD), "therapist", "david")).then().statusCode(409)
        .body(containsString("as much deep tissue as they take"));
    assertEquals(2, visits());
    // The client's own move goes to somebody else who is free, never to David.
    Api.move(Api.token(booked), at(THIRD));
    assertEquals(2, visits());
  }

  @Test
  void ofTwoAtOnceOfWhichOneFitsOneIsBooked() {
    Api.book(wish(FIRST)).statusCode(201);
    assertTrue(offered("deep_tissue", SECOND) && offered("deep_tissue", THIRD));
    var answers = Together.post("/api/v1/bookings",
        Stream.of(SECOND, THIRD, SECOND, THIRD).map(time -> Request.of(wish(time))).toList());
    assertEquals(1, answers.stream().filter(answer -> answer.status() == 201).count(), answers::toString);
    assertEquals(3, answers.stream().filter(answer -> answer.status() == 409).count(), answers::toString);
    assertEquals(2, visits());
  }

  @Test
  void aVisitIsNotTurnedIntoAThirdInARow() {
    var calm = UUID.fromString(Api.book(Api.wish("A04", "trigger_point", 45, at(THIRD)).put("therapist", "david"))
        .statusCode(201).extract().path("id"));
    assertFalse(strained(calm));
    Api.book(wish(FIRST)).statusCode(201);
    assertTrue(change(calm, "deep_tissue"));
    assertTrue(strained(calm));
    assertTrue(change(calm, "trigger_point"));
    assertFalse(strained(calm));
    Api.book(wish(SECOND)).statusCode(201);
    assertFalse(change(calm, "deep_tissue"));
    assertFalse(strained(calm));
  }

  @Test
  void theDeskSeesTheDaysLoad() {
    twoInARow();
    Visitor.as("desk@rhomboid.test").get("/desk?date=" + day).then().statusCode(200)
        .body(containsString("Deep tissue: 90 of 240 minutes"), containsString("deep 90/240"));
    Visitor.as("david@rhomboid.test").get("/therapist?date=" + day).then().statusCode(200)
        .body(containsString("Deep tissue: 90 of 240 minutes"));
    Visitor.as("david@rhomboid.test").get("/therapist").then().statusCode(200)
        .body(containsString("Deep tissue today: "));
  }

  private boolean change(UUID visit, String technique) {
    return QuarkusTransaction.requiringNew().call(() -> {
      techniques.lockDay(appointments.findById(visit));
      return techniques.change(appointments.locked(visit), technique);
    });
  }

  private boolean strained(UUID visit) {
    return database.count("claim WHERE live AND strain_minutes = 45 AND appointment_id = ?", visit) == 1;
  }

  private void twoInARow() {
    for (var time : List.of(FIRST, SECOND)) {
      Api.book(wish(time)).statusCode(201);
    }
  }

  private ObjectNode wish(String time) {
    return wish(time, 45);
  }

  private ObjectNode wish(String time, int minutes) {
    return Api.wish("A04", "deep_tissue", minutes, at(time)).put("therapist", "david");
  }

  private boolean offered(String technique, String time) {
    return Api.offered(technique, 45, at(time), "therapist", "david");
  }

  private String at(String time) {
    return day.atTime(LocalTime.parse(time)).atZone(Api.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private long visits() {
    return database.count(TAKEN + " AND c.strain_minutes = 45", day.toString());
  }
}
