package clinic.rhomboid.booking;

import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Api.Slot;
import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import clinic.rhomboid.Together.Answer;
import clinic.rhomboid.Together.Request;
import clinic.rhomboid.screening.RulesFile;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RaceTest {

  @Inject Database database;

  @AfterEach
  void nothingOverlaps() {
    assertEquals(0, database.count("""
        claim a JOIN claim b ON a.id < b.id AND a.resource_id = b.resource_id AND a.live AND b.live
          AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)"""));
  }

  @Test
  void fiftyClientsForOneTherapistsTimeMakeOneVisit() throws Exception {
    var slot = Api.someSlot("swedish", 60, "therapist", "ben");
    var answers = book(Stream.generate(() -> wish(slot.start(), "ben")).limit(50));
    assertEquals(1, count(answers, 201));
    assertEquals(49, count(answers, 409));
    for (var answer : answers) {
      if (answer.status() == 409) {
        assertEquals(3, RulesFile.JSON.readTree(answer.body()).get("alternatives").size());
      }
    }
  }

  @Test
  void fiftyClientsForOneHeldTimeMakeOneHold() {
    var slot = Api.someSlot("swedish", 60, "therapist", "ben");
    var body = RulesFile.JSON.createObjectNode().put("technique", "swedish").put("minutes", 60)
        .put("start", slot.start()).put("therapist", "ben");
    var answers = Together.post("/api/v1/holds", Stream.generate(() -> Request.of(body)).limit(50).toList());
    assertEquals(1, count(answers, 201));
    assertEquals(49, count(answers, 409));
  }

  @Test
  void visitsThatOverlapInPartAreNeverBothBooked() {
    var start = LocalDate.parse(emptyDay()).atTime(LocalTime.of(9, 0)).atZone(Api.ZONE);
    var answers = book(IntStream.range(0, 12)
        .mapToObj(i -> wish(start.plusMinutes(15L * i).toOffsetDateTime().toString(), "ben")));
    assertTrue(count(answers, 201) >= 1);
    assertEquals(12, count(answers, 201) + count(answers, 409));
  }

  @Test
  void forAnyTherapistAsManyWinAsThereAreTherapistsAndRooms() {
    var slot = Api.slots("swedish", 60, LocalDate.parse(emptyDay()), 1).stream()
        .max((a, b) -> a.therapists().size() - b.therapists().size()).orElseThrow();
    var rooms = 3;
    var answers = book(Stream.generate(() -> wish(slot.start(), null)).limit(12));
    assertEquals(Math.min(rooms, slot.therapists().size()), count(answers, 201));
    assertEquals(12, count(answers, 201) + count(answers, 409));
  }

  @Test
  void aMoveAndBookingsForOneTimeMakeOneVisit() {
    var wanted = Api.slots("deep_tissue", 60, LocalDate.parse(emptyDay()), 7, "therapist", "david").get(0);
    var token = Api.token(Api.book(Api.wish("A04", "deep_tissue", 60,
        Api.someSlotFor(Api.answers("A04"), "deep_tissue", 60, "therapist", "david").start()).put("therapist", "david")).statusCode(201));
    var works = new ArrayList<Callable<Answer>>();
    works.add(move(token, wanted));
    for (var i = 0; i < 10; i++) {
      works.add(() -> Together.send("/api/v1/bookings",
          Request.of(Api.wish("A04", "deep_tissue", 60, wanted.start()).put("therapist", "david"))));
    }
    var answers = Together.all(works);
    // The move may go to another therapist when a booking was faster.
    var bookings = answers.subList(1, answers.size());
    assertTrue(count(bookings, 201) <= 1);
    assertEquals(11, count(answers, 200) + count(answers, 201) + count(answers, 409));
    assertEquals(1, database.count("""
        appointment WHERE therapist_id = 'david' AND starts_at = cast(? AS timestamptz)
          AND state = 'CONFIRMED'""", wanted.start()));
  }

  @Test
  void twoVisitsThatSwapTheirTimesNeitherDeadlockNorFail() {
    var first = Api.someSlot("swedish", 60, "therapist", "chloe");
    var second = Api.someSlotApartFrom(first, "swedish", 60, "therapist", "chloe");
    var one = Api.token(Api.book(Api.wish("A01", "swedish", 60, first.start()).put("therapist", "chloe")));
    var other = Api.token(Api.book(Api.wish("A01", "swedish", 60, second.start()).put("therapist", "chloe")));
    var answers = Together.all(List.of(move(one, second), move(other, first)));
    assertEquals(2, count(answers, 200) + count(answers, 409));
  }

  @Test
  void cancellingAndMovingAtOnceLeaveOneTruth() {
    var wish = Api.wish("A01", "swedish", 60, Api.someSlot("swedish", 60).start());
    var token = Api.token(Api.book(wish).statusCode(201));
    var answers = Together.all(List.of(
        move(token, Api.someSlot("swedish", 60)),
        () -> Together.send("/api/v1/visits/" + token + "/cancellation", Request.of(""))));
    assertEquals(200, answers.get(1).status());
    assertTrue(List.of(200, 409).contains(answers.get(0).status()));
    assertEquals("CANCELLED", Api.visit(token).extract().path("status"));
  }

  @Test
  void fortyClientsForFortyTimesAreAllBooked() {
    var starts = Api.slots("swedish", 45, Api.today().plusDays(150), 28).stream()
        .filter(slot -> slot.start().contains("T09:00") || slot.start().contains("T11:00")
            || slot.start().contains("T14:00") || slot.start().contains("T16:00"))
        .limit(40).toList();
    var answers = book(starts.stream().map(slot ->
        Request.of(Api.wish("A01", "swedish", 45, slot.start()).put("therapist", slot.therapists().get(0)))));
    assertEquals(40, answers.size());
    assertEquals(40, count(answers, 201), () -> answers.stream().filter(a -> a.status() != 201).toList().toString());
  }

  @Test
  void oneNewPersonWhoBooksTwiceAtOnceIsOneClient() {
    var client = Api.person(38);
    var answers = book(IntStream.range(0, 6).mapToObj(i ->
        Request.of(Api.wish(client, Api.answers("A01"), "swedish", 60, Api.someSlot("swedish", 60).start()))));
    assertTrue(count(answers, 201) >= 2);
    assertEquals(1, database.count("client WHERE name = ?", client.get("name").asText()));
  }

  private static Callable<Answer> move(String token, Slot to) {
    return () -> Together.send("/api/v1/visits/" + token + "/move", Request.of("{\"start\":\"" + to.start() + "\"}"));
  }

  private static Request wish(String start, String therapist) {
    var wish = Api.wish("A01", "swedish", 60, start);
    return Request.of(therapist == null ? wish : wish.put("therapist", therapist));
  }

  private static List<Answer> book(Stream<Request> requests) {
    return Together.post("/api/v1/bookings", requests.toList());
  }

  private static long count(List<Answer> answers, int status) {
    return answers.stream().filter(answer -> answer.status() == status).count();
  }

  /** A far day in the middle of a week, cleared of what earlier tests booked on it. */
  private String emptyDay() {
    var day = Api.today().plusDays(45 + ThreadLocalRandom.current().nextInt(100)).with(nextOrSame(DayOfWeek.WEDNESDAY));
    var around = " AND starts_at BETWEEN ?::date - interval '1 day' AND ?::date + interval '2 days'";
    database.execute("UPDATE claim SET live = false WHERE live" + around, day.toString(), day.toString());
    database.execute("UPDATE appointment SET state = 'CANCELLED' WHERE state <> 'CANCELLED'" + around,
        day.toString(), day.toString());
    return day.toString();
  }
}
