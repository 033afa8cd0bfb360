package clinic.rhomboid.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import clinic.rhomboid.intake.AnswersJson;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.RuleSet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Times booked before the form is filled in. */
@QuarkusTest
class ReservingTest {

  private static final String DESK = "desk@rhomboid.test";

  @Inject Reserving reserving;
  @Inject Answering answering;
  @Inject Pictures pictures;
  @Inject Locations locations;
  @Inject RuleSet rules;
  @Inject Database database;

  @Test
  void waitForTheFormAndTakeTherapistAndRoom() {
    var visit = reserved(reserve(someone("A01"), start()));
    assertEquals(AppointmentState.AWAITING_INTAKE, visit.state);
    assertNull(visit.intakeId);
    assertTrue(database.count("claim WHERE live AND appointment_id = ?", visit.id) >= 2);
    assertEquals(1, database.count("trail WHERE action = 'book' AND subject = ? AND actor = ?", "visit " + visit.id, DESK));
  }

  @Test
  void areNotHadTwice() {
    var client = someone("A01");
    var other = someone("A01");
    var slot = Api.someSlot("swedish", 60, "therapist", "ana");
    var outcomes = Together.all(Stream.of(client, other).<Callable<ReserveOutcome>>map(
        one -> () -> reserve(one, at(slot), "ana")).toList());
    assertEquals(1, outcomes.stream().filter(ReserveOutcome.Reserved.class::isInstance).count());
    var refused = outcomes.stream().filter(ReserveOutcome.NotFree.class::isInstance).findFirst().orElseThrow();
    assertEquals("ana", ((ReserveOutcome.NotFree) refused).query().therapist());
  }

  @Test
  void areRefusedWithoutAReasonWhileTheClientsAnswersForbidThem() {
    var visit = booked("A01");
    sign(visit, "A11");
    assertInstanceOf(ReserveOutcome.NotForClient.class, reserve(client(visit), start()));
    // What was signed stays refused when the visit that it stopped is over.
    database.execute("UPDATE appointment SET state = 'CANCELLED' WHERE id = ?", visit);
    assertInstanceOf(ReserveOutcome.NotForClient.class, reserve(client(visit), start()));
    forgetFor(visit, "15 days");
    assertInstanceOf(ReserveOutcome.Reserved.class, reserve(client(visit), start()));
  }

  @Test
  void takeTheRoomAndTheTimeThatTheClientsLastAnswersAskFor() {
    var known = client(booked("A17"));
    var visit = reserved(reserve(known, start()));
    assertEquals(List.of("t"), database.column("SELECT 'side_lying' = ANY (features) FROM room WHERE id = ?", visit.roomId));
    assertTrue(visit.extraMinutes >= 10);
  }

  private void forgetFor(UUID visit, String age) {
    database.execute("ALTER TABLE intake_revision DISABLE TRIGGER USER");
    try {
      database.execute("UPDATE intake_revision SET signed_at = signed_at - interval '" + age + "' WHERE intake_id ="
          + " (SELECT intake_id FROM appointment WHERE id = ?)", visit);
    } finally {
      database.execute("ALTER TABLE intake_revision ENABLE TRIGGER USER");
    }
  }

  private ReserveOutcome reserve(UUID client, Instant start) {
    return reserve(client, start, null);
  }

  private ReserveOutcome reserve(UUID client, Instant start, String therapist) {
    var place = QuarkusTransaction.requiringNew().call(() -> locations.only().id);
    var service = pictures.current(place).service("swedish", 60).orElseThrow();
    return reserving.reserve(new Reservation(
        client, place, "someone@example.com", null, new WantedTime(service, start, therapist), null), DESK);
  }

  private static Appointment reserved(ReserveOutcome outcome) {
    return assertInstanceOf(ReserveOutcome.Reserved.class, outcome).visit();
  }

  /** A time that even somebody with many needs can have. */
  private static Instant start() {
    return at(Api.someSlotFor(Api.answers("A17"), "swedish", 60));
  }

  private static Instant at(Api.Slot slot) {
    return OffsetDateTime.parse(slot.start()).toInstant();
  }

  private UUID someone(String example) {
    return client(booked(example));
  }

  private UUID client(UUID visit) {
    return UUID.fromString(database.column("SELECT client_id FROM appointment WHERE id = ?", visit).get(0));
  }

  private UUID booked(String example) {
    var slot = Api.someSlotFor(Api.answers(example), "swedish", 60);
    return UUID.fromString(Api.book(Api.wish(example, "swedish", 60, slot.start())).statusCode(201).extract().path("id"));
  }

  private void sign(UUID visit, String example) {
    var base = UUID.fromString(database.column("SELECT r.id FROM intake_revision r JOIN appointment a"
        + " ON a.intake_id = r.intake_id WHERE a.id = ?", visit).get(0));
    answering.sign(visit,
        new NewAnswers(base, new AnswersJson(rules).read(Api.answers(example)).answers(), "1", "Signed Name"), "client");
  }
}
