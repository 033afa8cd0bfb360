package clinic.rhomboid.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.intake.AnswersJson;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.RuleSet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhyNotTest {

  private static final String DESK = "desk@rhomboid.test";

  @Inject WhyNot whyNot;
  @Inject Moving moving;
  @Inject Answering answering;
  @Inject Appointments appointments;
  @Inject Locations locations;
  @Inject RuleSet rules;
  @Inject Database database;

  @Test
  void aDayAllowsExactlyThePlacesToWhichTheVisitCanBeMoved() {
    var visit = booked("A01", null);
    var date = day(visit);
    for (var therapist : List.of("ana", "chloe")) {
      var lane = whyNot.day(visit.id, date).therapists().get(therapist);
      if (!lane.refused().isEmpty()) {
        var refused = lane.refused().get(lane.refused().size() / 2).first();
        assertInstanceOf(ChangeOutcome.NotFree.class, moving.moveByDesk(visit.id, refused, therapist, seen -> true, ByStaff.of(DESK, Telling.NOT)));
      }
      if (!lane.allowed().isEmpty()) {
        var allowed = lane.allowed().get(lane.allowed().size() / 2);
        assertInstanceOf(ChangeOutcome.Changed.class, moving.moveByDesk(visit.id, allowed, therapist, seen -> true, ByStaff.of(DESK, Telling.NOT)));
      }
    }
    var all = whyNot.day(visit.id, date).therapists();
    assertTrue(all.values().stream().anyMatch(lane -> !lane.allowed().isEmpty()));
    // Its own time is in nobody's way.
    var moved = read(visit.id);
    assertTrue(all.get(moved.therapistId).allowed().contains(moved.startsAt));
    all.values().forEach(lane -> assertEquals(quarters(date), covered(lane)));
  }

  @Test
  void tellsWithWhichVisitATherapistIsBusy() {
    var visit = booked("A01", "ana");
    var answer = whyNot.at(question(visit, "ana", null));
    assertFalse(answer.free());
    assertTrue(answer.therapists().get(0).reasons().stream().anyMatch(one -> one.startsWith("Ana has a visit, ")),
        answer::toString);
    assertEquals(6, whyNot.at(question(visit, null, null)).therapists().size());
  }

  @Test
  void tellsWhatATherapistDoesNotGive() {
    var visit = booked("A01", "ana");
    var giver = database.column("SELECT id FROM therapist WHERE id NOT IN"
        + " (SELECT therapist_id FROM qualification WHERE technique_id = 'deep_tissue') ORDER BY id").get(0);
    var answer = whyNot.at(new WhyNot.Question(visit.locationId, "deep_tissue", 60, visit.startsAt, giver, null));
    assertTrue(answer.therapists().get(0).reasons().stream().anyMatch(one -> one.endsWith("doesn’t give deep tissue.")),
        answer::toString);
  }

  @Test
  void whateverComesFromTheAnswersIsOneText() {
    // Answers that ask for a competence, a room and more minutes.
    var visit = booked("A17", null);
    var slot = Api.someSlotFor(Api.answers("A17"), "swedish", 60);
    var start = OffsetDateTime.parse(slot.start()).toInstant();
    var without = database.column("SELECT id FROM therapist t JOIN qualification q ON q.therapist_id = t.id"
        + " WHERE q.technique_id = 'swedish' AND active AND id NOT IN (SELECT therapist_id FROM competence"
        + " WHERE name = 'prenatal')");
    var known = whyNot.at(new WhyNot.Question(visit.locationId, "swedish", 60, start, null, visit.clientId));
    var stranger = whyNot.at(new WhyNot.Question(visit.locationId, "swedish", 60, start, null, null));
    assertTrue(known.free());
    for (var i = 0; i < known.therapists().size(); i++) {
      var reasons = known.therapists().get(i);
      var plain = stranger.therapists().get(i).reasons();
      if (without.contains(reasons.id())) {
        assertTrue(reasons.reasons().contains(KnownClient.NOT_AVAILABLE), known::toString);
        // A stranger's first visit takes longer, so that more may stand in its way.
        assertTrue(plain.containsAll(reasons.reasons().stream().filter(one -> !one.equals(KnownClient.NOT_AVAILABLE)).toList()),
            known::toString);
      }
    }
  }

  @Test
  void theRoomThatTheAnswersAskForIsOneTextToo() {
    var visit = booked("A17", null);
    var start = Stream.generate(() -> OffsetDateTime.parse(
            Api.someSlotFor(Api.answers("A17"), "swedish", 60).start()).toInstant())
        .limit(50).filter(this::everyRoomIsFree).findFirst().orElseThrow();
    var taken = takeSideLyingRooms(start);
    try {
      var known = whyNot.at(new WhyNot.Question(visit.locationId, "swedish", 60, start, null, visit.clientId));
      assertEquals(List.of(KnownClient.NOT_AVAILABLE), known.everybody());
      var stranger = whyNot.at(new WhyNot.Question(visit.locationId, "swedish", 60, start, null, null));
      assertEquals(List.of(), stranger.everybody());
      assertNotEquals(List.of(), stranger.therapists());
    } finally {
      database.execute("UPDATE claim SET live = false WHERE hold_id = ?", taken);
      database.execute("UPDATE hold SET expires_at = created_at + interval '1 second' WHERE id = ?", taken);
    }
  }

  @Test
  void aClientWhoseAnswersForbidItCanHaveNoPlace() {
    var visit = booked("A01", null);
    sign(visit.id, "A11");
    assertTrue(whyNot.at(visit.id, visit.startsAt, null).everybody().contains(KnownClient.NOT_AVAILABLE));
    var day = whyNot.day(visit.id, day(visit));
    assertTrue(day.therapists().values().stream().allMatch(lane -> lane.allowed().isEmpty()));
    assertTrue(whyNot.at(question(visit, null, visit.clientId)).everybody().contains(KnownClient.NOT_AVAILABLE));
  }

  @Test
  void clientsAreBoundByALeadTimeAndTheDeskIsNot() {
    var place = location();
    var soon = Instant.now().plusSeconds(60);
    var quarter = Instant.ofEpochSecond((soon.getEpochSecond() / 900 + 1) * 900);
    var answer = whyNot.at(new WhyNot.Question(place, "swedish", 60, quarter, null, null));
    assertTrue(answer.everybody().isEmpty() ? answer.note().startsWith("Clients can’t book it themselves")
        : answer.everybody().stream().noneMatch(one -> one.contains("past")), answer::toString);
    var past = whyNot.at(new WhyNot.Question(place, "swedish", 60, quarter.minusSeconds(86_400), null, null));
    assertTrue(past.everybody().contains("That time is past."));
    var far = whyNot.at(new WhyNot.Question(place, "swedish", 60, quarter.plusSeconds(86_400L * 800), null, null));
    assertTrue(far.everybody().get(0).startsWith("Further ahead than can be booked"));
  }

  private boolean everyRoomIsFree(Instant start) {
    return database.count("claim c JOIN room_table t ON t.resource_id = c.resource_id WHERE c.live"
        + " AND c.starts_at < ?::timestamptz + interval '3 hours' AND c.ends_at > ?::timestamptz - interval '1 hour'",
        start.toString(), start.toString()) == 0;
  }

  private UUID takeSideLyingRooms(Instant start) {
    var hold = UUID.randomUUID();
    database.execute("INSERT INTO hold (id, location_id, token_hash, technique_id, minutes, extra_minutes, therapist_id,"
        + " room_id, starts_at, expires_at, created_at) SELECT ?, 1, sha256(?::text::bytea), 'swedish', 60, 0, 'ana',"
        + " min(id), ?::timestamptz, now() + interval '1 hour', now() FROM room", hold, hold, start.toString());
    database.execute("INSERT INTO claim (location_id, resource_id, starts_at, ends_at, hold_id, expires_at)"
        + " SELECT 1, t.resource_id, ?::timestamptz, ?::timestamptz + interval '70 minutes', ?, now() + interval '1 hour'"
        + " FROM room_table t JOIN room r ON r.id = t.room_id WHERE 'side_lying' = ANY (r.features) AND NOT EXISTS ("
        + " SELECT 1 FROM claim c WHERE c.live AND c.resource_id = t.resource_id"
        + " AND c.starts_at < ?::timestamptz + interval '70 minutes' AND c.ends_at > ?::timestamptz)",
        start.toString(), start.toString(), hold, start.toString(), start.toString());
    return hold;
  }

  private WhyNot.Question question(Appointment visit, String therapist, UUID client) {
    return new WhyNot.Question(visit.locationId, "swedish", 60, visit.startsAt, therapist, client);
  }

  private static long quarters(LocalDate date) {
    return (date.plusDays(1).atStartOfDay(Api.ZONE).toEpochSecond() - date.atStartOfDay(Api.ZONE).toEpochSecond()) / 900;
  }

  private static long covered(WhyNot.Lane lane) {
    return lane.allowed().size() + lane.refused().stream()
        .mapToLong(one -> (one.last().getEpochSecond() - one.first().getEpochSecond()) / 900 + 1).sum();
  }

  private static LocalDate day(Appointment visit) {
    return LocalDate.ofInstant(visit.startsAt, Api.ZONE);
  }

  private int location() {
    return QuarkusTransaction.requiringNew().call(() -> locations.only().id);
  }

  private Appointment booked(String example, String therapist) {
    var slot = therapist == null ? Api.someSlotFor(Api.answers(example), "swedish", 60)
        : Api.someSlotFor(Api.answers(example), "swedish", 60, "therapist", therapist);
    var wish = Api.wish(example, "swedish", 60, slot.start());
    return read(UUID.fromString(Api.book(therapist == null ? wish : wish.put("therapist", therapist)).statusCode(201)
        .extract().path("id")));
  }

  private Appointment read(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> appointments.findById(id));
  }

  private void sign(UUID visit, String example) {
    var base = UUID.fromString(database.column("SELECT r.id FROM intake_revision r JOIN appointment a"
        + " ON a.intake_id = r.intake_id WHERE a.id = ?", visit).get(0));
    answering.sign(visit,
        new NewAnswers(base, new AnswersJson(rules).read(Api.answers(example)).answers(), "1", "Signed Name"), "client");
  }
}
