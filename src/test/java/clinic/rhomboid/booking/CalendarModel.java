package clinic.rhomboid.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.slots.Expected;
import clinic.rhomboid.slots.PairSlot;
import clinic.rhomboid.slots.Place;
import clinic.rhomboid.slots.Slot;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.time.TimeRange;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The calendar as a list in memory: what is taken by whom. It says by the naive search what can be had, and is compared
 * with the database after each deed. Long because it is one model: its deeds and what must hold after each stay together.
 */
@ApplicationScoped
class CalendarModel {

  static final int DAYS = 2;
  private static final String ACTOR = "desk@rhomboid.test";
  private static final int PEOPLE = 6;

  @Inject Availability availability;
  @Inject Holds holds;
  @Inject Reserving reserving;
  @Inject ReservingAll reservingAll;
  @Inject ReservingPair reservingPair;
  @Inject PairPlanning pairs;
  @Inject Undoing undoing;
  @Inject HeldBooking heldBooking;
  @Inject Moving moving;
  @Inject Cancelling cancelling;
  @Inject KnownClient known;
  @Inject Pictures pictures;
  @Inject Appointments appointments;
  @Inject Clients clients;
  @Inject Database database;
  @Inject Clock clock;

  Run begin(long seed, int location) {
    return new Run(seed, location);
  }

  /** One sequence of deeds. */
  final class Run {

    private final Random random;
    private final int location;
    private final LocalDate from;
    private final List<Client> people;
    private final Map<UUID, List<Place.Claim>> taken = new HashMap<>();
    private final Map<UUID, Hold> held = new HashMap<>();
    private final Map<UUID, Appointment> visits = new HashMap<>();
    private final Map<UUID, Appointment> moved = new HashMap<>();
    private final Map<UUID, Client> offered = new HashMap<>();
    private final Set<UUID> halves = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private final List<Integer> timeOff = new ArrayList<>();

    Run(long seed, int location) {
      this.random = new Random(seed);
      this.location = location;
      this.from = supply().day(clock.instant()).plusDays(30 + random.nextInt(120));
      this.people = IntStream.range(0, PEOPLE).mapToObj(i -> person(seed, i)).toList();
    }

    List<String> told() {
      return told;
    }

    void goOn() {
      switch (random.nextInt(21)) {
        case 0, 1, 2 -> hold();
        case 3, 4, 5 -> reserve();
        case 6, 7 -> move();
        case 8 -> cancel();
        case 9 -> letGo();
        case 10 -> lapse();
        case 11 -> undo();
        case 12, 13 -> series();
        case 14 -> couple();
        case 15, 16 -> offer();
        case 17, 18, 19 -> takeUp();
        default -> fallIll();
      }
      check();
    }

    void end() {
      timeOff.forEach(id -> database.execute("DELETE FROM time_off WHERE id = ?", id));
      held.values().forEach(holds::release);
      visits.keySet().forEach(id -> cancelling.cancelByStaff(id, ByStaff.of(ACTOR, Telling.NOT)));
    }

    private void hold() {
      var wish = wish(null);
      var needs = Needs.ofStranger(10);
      var expected = expected(wish, needs, null);
      var kept = holds.keep(location, wish, needs, null);
      agree("hold", wish, expected.starts(), kept.isPresent());
      kept.ifPresent(one -> {
        held.put(one.hold().id, one.hold());
        put(one.hold().id, expected, one.hold().therapistId, one.hold().roomId, wish.start());
      });
    }

    private void reserve() {
      var hold = random.nextInt(3) > 0 ? null : any(held.values());
      var client = any(people);
      var wish = wish(hold);
      var needs = needs(client, wish, KnownClient.NO_VISIT_YET);
      var expected = expected(wish, needs, hold == null ? null : hold.id);
      var outcome = reserving.reserve(
          new Reservation(client.id, location, "model@example.com", null, wish, hold), ACTOR);
      var done = outcome instanceof ReserveOutcome.Reserved;
      agree(hold == null ? "reserve" : "reserve held", wish, expected.starts(), done);
      if (outcome instanceof ReserveOutcome.Reserved reserved) {
        if (hold != null) {
          drop(hold.id);
        }
        keep(reserved.visit(), expected);
      }
    }

    private void move() {
      var visit = any(visits.values());
      if (visit == null) {
        return;
      }
      var service = supply().service(visit.technique, visit.minutes).orElseThrow();
      var wish = new WantedTime(service, start(service, null), therapist(0.5));
      var needs = needs(client(visit), wish, visit.id);
      var expected = expected(wish, needs, visit.id);
      var outcome = moving.moveByDesk(visit.id, wish.start(), wish.therapist(), seen -> true, ByStaff.of(ACTOR, Telling.NOT));
      var stays = wish.start().equals(visit.startsAt)
          && (wish.therapist() == null || wish.therapist().equals(visit.therapistId));
      if (stays) {
        return;
      }
      agree("move", wish, expected.starts(), outcome instanceof ChangeOutcome.Changed);
      if (outcome instanceof ChangeOutcome.Changed changed) {
        // A half of a couple goes back to its one table, which this model does not know of.
        if (!halves.contains(visit.id)) {
          moved.put(visit.id, visit);
        }
        keep(changed.visit(), expected);
      }
    }

    /** Takes the last move back: exactly where it was, or not at all. */
    private void undo() {
      var visit = any(moved.values());
      if (visit == null || !visits.containsKey(visit.id)) {
        return;
      }
      var service = supply().service(visit.technique, visit.minutes).orElseThrow();
      var wish = new WantedTime(service, visit.startsAt, visit.therapistId);
      var expected = expected(wish, needs(client(visit), wish, visit.id), visit.id);
      var can = expected.starts().containsKey(visit.startsAt)
          && !expected.claims(visit.therapistId, visit.roomId, visit.startsAt).isEmpty();
      var outcome = undoing.undo(visit.id, ACTOR);
      told.add("undo " + visit.startsAt + ": " + outcome);
      assertEquals(can ? Undoing.Outcome.UNDONE : Undoing.Outcome.NOT_FREE, outcome, told::toString);
      moved.remove(visit.id);
      if (can) {
        keep(visit, expected);
      }
    }

    /** One time on each day, all or none. */
    private void series() {
      var client = any(people);
      var service = any(supply().services());
      var therapist = therapist(0.5);
      var wishes = new ArrayList<Reservation>();
      var before = false;
      var can = true;
      var expected = new ArrayList<Expected>();
      for (var day = 0; day < DAYS; day++) {
        var wish = new WantedTime(service, startOn(day, service), therapist);
        wishes.add(new Reservation(client.id, location, "model@example.com", null, wish, null));
        var one = expected(wish, before ? Needs.ofStranger(0) : needs(client, wish, KnownClient.NO_VISIT_YET), null);
        before = true;
        expected.add(one);
        can &= one.starts().containsKey(wish.start());
      }
      var reserved = new ArrayList<Appointment>();
      var outcome = reservingAll.reserve(wishes, ACTOR, reserved::addAll);
      told.add("series " + wishes.get(0).wanted() + ": " + outcome);
      assertEquals(can ? ReservingAll.Outcome.RESERVED : ReservingAll.Outcome.NOT_ALL, outcome, told::toString);
      if (can) {
        for (var i = 0; i < DAYS; i++) {
          keep(reserved.get(i), expected.get(i));
        }
      }
    }

    /** Two at one start: what is offered to them is had; both or neither. */
    private void couple() {
      var first = any(people);
      var second = people.get((people.indexOf(first) + 1) % PEOPLE);
      var wish = new PairWish(location, half(first), half(second), random.nextBoolean());
      var service = supply().service(wish.first().technique(), wish.first().minutes()).orElseThrow();
      var offered = pairs.slots(wish, from, DAYS).stream().map(PairSlot::start).toList();
      var start = offered.isEmpty() || random.nextInt(3) == 0 ? start(service, null) : any(offered);
      var outcome = reservingPair.reserve(wish, start, ACTOR, (one, other) -> { });
      told.add("couple " + wish + " " + start + ": " + outcome);
      assertTrue(!offered.contains(start) || outcome instanceof PairOutcome.Reserved, told::toString);
      if (outcome instanceof PairOutcome.Reserved both) {
        for (var visit : List.of(both.first(), both.second())) {
          visits.put(visit.id, visit);
          halves.add(visit.id);
          taken.put(visit.id, inDatabase("c.appointment_id = ?", List.of(visit.id)));
        }
      }
    }

    /** What the waiting list and proposals do: a time is held for one client for longer than a form takes. */
    private void offer() {
      var client = any(people);
      var wish = wish(null);
      var needs = heldWish(client, null, wish.start(), wish.service());
      var expected = expected(wish, needs, null);
      var until = clock.instant().plusSeconds(7200);
      var kept = holds.keepUntil(location, wish, needs, until, hold -> { });
      agree("offer", wish, expected.starts(), kept.isPresent());
      kept.ifPresent(hold -> {
        offered.put(hold.id, client);
        held.put(hold.id, hold);
        put(hold.id, expected, hold.therapistId, hold.roomId, wish.start());
      });
    }

    private Needs heldWish(Client client, Hold hold, Instant start, Service service) {
      return heldBooking.fit(new HeldWish(client.id, "model@example.com", null, null, hold), service, location, start)
          .orElseThrow();
    }

    /** A yes to an offer, which may need more than it did when it was made, or be another's by now. */
    private void takeUp() {
      var hold = any(held.values().stream().filter(one -> offered.containsKey(one.id)).toList());
      if (hold == null) {
        return;
      }
      var client = offered.get(hold.id);
      var service = supply().service(hold.technique, hold.minutes).orElseThrow();
      var wish = new WantedTime(service, hold.startsAt, hold.therapistId);
      var expected = expected(wish, needs(client, wish, KnownClient.NO_VISIT_YET), hold.id);
      var outcome = heldBooking.book(
          new HeldWish(client.id, "model@example.com", null, null, hold), () -> true, visit -> { });
      agree("take up", wish, expected.starts(), outcome instanceof HeldOutcome.Booked);
      if (outcome instanceof HeldOutcome.Booked booked) {
        drop(hold.id);
        keep(booked.visit(), expected);
      }
    }

    private PairWish.Half half(Client client) {
      var service = any(supply().services());
      return new PairWish.Half(client.id, "model@example.com", null, service.technique(), service.minutes(), therapist(0.3));
    }

    private Instant startOn(int day, Service service) {
      var offered = availability.slots(new Availability.Query(
          location, service.technique(), service.minutes(), null, Needs.ofStranger(10), true), from.plusDays(day), 1);
      return offered.isEmpty() || random.nextInt(4) == 0
          ? from.plusDays(day).atTime(9 + random.nextInt(9), 15 * random.nextInt(4)).atZone(supply().zone()).toInstant()
          : any(offered).start();
    }

    private void cancel() {
      var visit = any(visits.values());
      if (visit != null) {
        assertTrue(cancelling.cancelByStaff(visit.id, ByStaff.of(ACTOR, Telling.NOT)) instanceof ChangeOutcome.Changed);
        drop(visit.id);
        told.add("cancel");
      }
    }

    private void letGo() {
      var hold = any(held.values());
      if (hold != null) {
        holds.release(hold);
        drop(hold.id);
        told.add("let go");
      }
    }

    private void lapse() {
      var hold = any(held.values());
      if (hold != null) {
        database.execute("UPDATE claim SET expires_at = now() - interval '1 second' WHERE hold_id = ?", hold.id);
        database.execute("UPDATE hold SET expires_at = now() - interval '1 second' WHERE id = ?", hold.id);
        drop(hold.id);
        told.add("lapse");
      }
    }

    /** Whoever is booked then stays booked: time off is no claim. */
    private void fallIll() {
      var begins = from.plusDays(random.nextInt(DAYS)).atTime(8 + random.nextInt(8), 0).atZone(supply().zone()).toInstant();
      timeOff.add(Integer.valueOf(database.column("INSERT INTO time_off (therapist_id, starts_at, ends_at) VALUES (?,"
          + " cast(? AS timestamptz), cast(? AS timestamptz)) RETURNING id", therapist(1), begins.toString(),
          begins.plusSeconds(3600L * (1 + random.nextInt(4))).toString()).get(0)));
      pictures.current(location);
      told.add("ill");
    }

    private void check() {
      assertEquals(0, database.count("""
          claim a JOIN claim b ON a.id < b.id AND a.resource_id = b.resource_id AND a.live AND b.live
            AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)"""), told::toString);
      visits.values().forEach(visit -> {
        var now = QuarkusTransaction.requiringNew().call(() -> appointments.findById(visit.id));
        assertEquals(List.of(AppointmentState.AWAITING_INTAKE, visit.startsAt, visit.therapistId, visit.roomId),
            List.of(now.state, now.startsAt, now.therapistId, now.roomId), told::toString);
      });
      taken.forEach((id, claims) -> assertEquals(new HashSet<>(claims), new HashSet<>(inDatabase(
          "? IN (c.appointment_id, c.hold_id)", List.of(id))), told::toString));
      var service = any(supply().services());
      var wish = new WantedTime(service, Instant.EPOCH, therapist(0.3));
      var needs = Needs.ofStranger(10);
      var offered = availability.slots(new Availability.Query(
              location, service.technique(), service.minutes(), wish.therapist(), needs, true), from, DAYS).stream()
          .collect(Collectors.toMap(Slot::start, Slot::therapists, (a, b) -> a, TreeMap::new));
      assertEquals(expected(wish, needs, null).starts(), offered, told::toString);
    }

    private void agree(String deed, WantedTime wish, TreeMap<Instant, List<String>> possible, boolean done) {
      told.add(deed + " " + wish.service().technique() + " " + wish.start() + " " + wish.therapist() + ": " + done);
      var can = possible.containsKey(wish.start());
      assertEquals(can, done, told::toString);
    }

    private Expected expected(WantedTime wish, Needs needs, UUID without) {
      var supply = supply();
      var rest = Stream.concat(others().stream(), taken.entrySet().stream()
          .filter(one -> !one.getKey().equals(without)).flatMap(one -> one.getValue().stream())).toList();
      return new Expected(supply.supply(), supply.demand(wish.service(), needs, wish.therapist()), rest,
          supply.window(needs, wish.service().technique(), true, clock.instant()), from, DAYS);
    }

    /** What others took, before and meanwhile. */
    private List<Place.Claim> others() {
      var own = taken.keySet().stream().map(UUID::toString).collect(Collectors.joining(","));
      return inDatabase("c.location_id = ? AND NOT coalesce(c.appointment_id, c.hold_id)::text = ANY (string_to_array(?, ','))",
          List.of(location, own));
    }

    private void keep(Appointment visit, Expected expected) {
      visits.put(visit.id, visit);
      put(visit.id, expected, visit.therapistId, visit.roomId, visit.startsAt);
    }

    private void put(UUID id, Expected expected, String therapist, int room, Instant start) {
      assertTrue(expected.starts().get(start).contains(therapist), told::toString);
      var claims = expected.claims(therapist, room, start);
      assertTrue(!claims.isEmpty(), told::toString);
      taken.put(id, claims);
    }

    private void drop(UUID id) {
      taken.remove(id);
      held.remove(id);
      moved.remove(id);
      visits.remove(id);
    }

    /** Mostly a start that can be had, so that much comes about. */
    private WantedTime wish(Hold hold) {
      var service = hold == null ? any(supply().services())
          : supply().service(hold.technique, hold.minutes).orElseThrow();
      return new WantedTime(service, start(service, hold), therapist(0.5));
    }

    private Instant start(Service service, Hold hold) {
      if (hold != null && random.nextInt(4) > 0) {
        return hold.startsAt;
      }
      var offered = availability.slots(new Availability.Query(
          location, service.technique(), service.minutes(), null, Needs.ofStranger(10), true), from, DAYS);
      return offered.isEmpty() || random.nextInt(3) == 0
          ? from.atStartOfDay(supply().zone()).toInstant().plusSeconds(900L * random.nextInt(DAYS * 96))
          : any(offered).start();
    }

    private String therapist(double chance) {
      return random.nextDouble() < chance ? any(supply().supply().therapists()).id() : null;
    }

    private Needs needs(Client client, WantedTime wish, UUID visit) {
      return QuarkusTransaction.requiringNew().call(() ->
          known.needs(client, wish.service().technique(), wish.start(), supply(), visit));
    }

    private Client client(Appointment visit) {
      return people.stream().filter(one -> one.id.equals(visit.clientId)).findFirst().orElseThrow();
    }

    private ClinicSupply supply() {
      return pictures.current(location);
    }

    private Client person(long seed, int number) {
      return QuarkusTransaction.requiringNew().call(() -> clients.recognise(new Identity(
          "Model Person " + seed + " " + number, LocalDate.of(1980, 3, 1), "model@example.com", null)));
    }

    private List<Place.Claim> inDatabase(String condition, List<Object> parameters) {
      return database.column("SELECT concat_ws(' ', resource_id, extract(epoch FROM starts_at), extract(epoch FROM ends_at),"
              + " strain_minutes) FROM claim c WHERE live AND (expires_at IS NULL OR expires_at > now()) AND " + condition,
              parameters.toArray()).stream().map(CalendarModel::claim).toList();
    }

    private <T> T any(Collection<T> all) {
      return all.isEmpty() ? null : all.stream().skip(random.nextInt(all.size())).findFirst().orElseThrow();
    }
  }

  private static Place.Claim claim(String row) {
    var parts = row.split(" ");
    return new Place.Claim(Integer.parseInt(parts[0]), new TimeRange(at(parts[1]), at(parts[2])), Integer.parseInt(parts[3]));
  }

  private static Instant at(String epoch) {
    return Instant.ofEpochMilli(Math.round(Double.parseDouble(epoch) * 1000));
  }
}
