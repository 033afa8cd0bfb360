package clinic.rhomboid.slots;

import clinic.rhomboid.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** A clinic, a wish and what is taken already, drawn at random; every second one around a change of the clock. */
record Scenario(
    Supply supply, Demand demand, List<Place.Claim> taken, Window window, LocalDate from, int days) {

  static final List<String> ZONES = List.of(
      "America/New_York",
      "Europe/Berlin",
      "Australia/Lord_Howe",
      "Pacific/Chatham",
      "Asia/Kolkata",
      "America/St_Johns",
      "Africa/Casablanca",
      "Africa/Cairo",
      "America/Havana");

  static Scenario random(Random random) {
    var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    var from = date(random, zone);
    var days = 1 + random.nextInt(4);
    var begins = from.atStartOfDay(zone).toInstant();
    var ends = from.plusDays(days).atStartOfDay(zone).toInstant();
    var supply = new Supply(
        zone,
        some(random, 1, 3, index -> therapist(random, index, from, begins, ends)),
        some(random, 1, 3, index -> room(random, index)),
        some(random, 0, 2, i -> closure(random, from)));
    var taken = some(random, 0, 12, i -> new Place.Claim(resource(random), span(random, begins, ends, 9_000)));
    taken.addAll(some(random, 0, 8, i -> new Place.Claim(
        random.nextInt(3), span(random, begins, ends, 5_400), 15 * (1 + random.nextInt(6)))));
    var window = random.nextBoolean()
        ? new Window(begins.minusSeconds(9), ends)
        : new Window(moment(random, begins, ends), moment(random, begins, ends.plusSeconds(99_999)));
    return new Scenario(supply, demand(random), taken, window, from, days);
  }

  /** The same with therapists who take as much as comes. */
  Scenario unlimited() {
    var therapists = supply.therapists().stream().map(one -> new TherapistSupply(one.id(), one.resource(),
        one.techniques(), one.competences(), one.hours(), one.exceptions(), one.timeOff(), LoadLimits.NONE)).toList();
    return new Scenario(new Supply(supply.zone(), therapists, supply.rooms(), supply.closures()), demand, taken, window, from, days);
  }

  /** The same for a technique that strains nobody. */
  Scenario calm() {
    var calm = new Demand(demand.technique(), false, demand.minutes(), demand.extraMinutes(), demand.bufferBefore(),
        demand.bufferAfter(), demand.latestStart(), demand.therapist(), demand.competences(), demand.features());
    return new Scenario(supply, calm, taken, window, from, days);
  }

  TherapistSupply therapist(String id) {
    return supply.therapists().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  Claims claims() {
    return claims(taken);
  }

  static Claims claims(List<Place.Claim> taken) {
    var claims = Claims.builder();
    taken.forEach(
        claim -> claims.add(
            claim.resource(), claim.span().start().getEpochSecond(), claim.span().end().getEpochSecond(),
            claim.strainMinutes()));
    return claims.build();
  }

  List<Slot> found(Claims claims) {
    return SlotSearch.find(supply, demand, claims, window, from, days);
  }

  Placement place(Claims claims, Instant start, String therapist) {
    return SlotSearch.place(supply, demand, claims, window, start, List.of(therapist));
  }

  private static LocalDate date(Random random, ZoneId zone) {
    var date = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(4_000));
    var change = zone.getRules().nextTransition(date.atStartOfDay(zone).toInstant());
    return change == null || random.nextBoolean()
        ? date
        : LocalDate.ofInstant(change.getInstant(), zone).minusDays(random.nextInt(3));
  }

  private static TherapistSupply therapist(Random random, int index, LocalDate from, Instant begins, Instant ends) {
    return new TherapistSupply(
        "therapist-" + index,
        index,
        random.nextInt(6) == 0 ? Set.of("myofascial") : Set.of("swedish", "myofascial"),
        random.nextBoolean() ? Set.of("prenatal") : Set.of(),
        Stream.of(DayOfWeek.values()).flatMap(day -> weekly(random, day)).toList(),
        exceptions(random, from),
        some(random, 0, 2, i -> span(random, begins, ends, 20_000)),
        limits(random));
  }

  static LoadLimits limits(Random random) {
    return new LoadLimits(
        random.nextBoolean() ? LoadLimits.NONE.minutesADay() : 60 + random.nextInt(240),
        random.nextInt(4) == 0 ? LoadLimits.NONE.inARow() : 1 + random.nextInt(3));
  }

  /** Up to three shifts a day, of which some touch, some overlap and some begin or end at midnight. */
  private static List<Shift> shifts(Random random) {
    return some(random, 0, 3, i -> {
      var from = random.nextInt(4) == 0 ? 0 : random.nextInt(280);
      var to = random.nextInt(3) == 0 ? 288 : from + 1 + random.nextInt(288 - from);
      return new Shift(time(from), time(to));
    });
  }

  private static Stream<WeeklyHours> weekly(Random random, DayOfWeek day) {
    return shifts(random).stream().map(shift -> new WeeklyHours(day, shift));
  }

  /** Days with other shifts, or with none, in and around the search. */
  private static Map<LocalDate, List<Shift>> exceptions(Random random, LocalDate from) {
    var exceptions = new HashMap<LocalDate, List<Shift>>();
    for (var count = random.nextInt(4); count > 0; count--) {
      exceptions.put(from.plusDays(random.nextInt(7) - 1), shifts(random));
    }
    return exceptions;
  }

  private static Closure closure(Random random, LocalDate from) {
    var begins = random.nextInt(280);
    var ends = random.nextInt(3) == 0 ? 288 : begins + 1 + random.nextInt(288 - begins);
    var day = from.plusDays(random.nextInt(7) - 1);
    return random.nextInt(3) == 0
        ? Closure.of(day, null, null, "Holiday") : Closure.of(day, time(begins), time(ends), "Training");
  }

  private static LocalTime time(int fiveMinutes) {
    return LocalTime.ofSecondOfDay(fiveMinutes % 288 * 300L);
  }

  private static RoomSupply room(Random random, int index) {
    var tables = random.nextBoolean() ? List.of(10 + index) : List.of(10 + index, 20 + index);
    var features = random.nextBoolean() ? Set.<String>of() : Set.of("side_lying");
    return new RoomSupply(index, "Room " + index, tables, features, Duration.ofSeconds(random.nextInt(1_800)));
  }

  private static Demand demand(Random random) {
    return new Demand(
        "swedish",
        random.nextInt(3) > 0,
        30 + 15 * random.nextInt(5),
        5 * random.nextInt(4),
        Duration.ofMinutes(random.nextInt(20)),
        Duration.ofMinutes(random.nextInt(20)),
        random.nextInt(3) == 0 ? time(random.nextInt(288)) : null,
        random.nextInt(5) == 0 ? "therapist-1" : null,
        random.nextInt(4) == 0 ? Set.of("prenatal") : Set.of(),
        random.nextInt(4) == 0 ? Set.of("side_lying") : Set.of());
  }

  private static int resource(Random random) {
    return random.nextInt(3) + 10 * random.nextInt(3);
  }

  private static TimeRange span(Random random, Instant begins, Instant ends, int longest) {
    return TimeRange.of(moment(random, begins, ends), Duration.ofSeconds(1 + random.nextInt(longest)));
  }

  private static Instant moment(Random random, Instant begins, Instant ends) {
    var quarters = Duration.between(begins, ends).toMinutes() / 15;
    return begins.plusSeconds(random.nextInt((int) quarters) * 900L + random.nextInt(3) * random.nextInt(450));
  }

  private static <T> List<T> some(Random random, int least, int most, IntFunction<T> make) {
    var list = new ArrayList<T>();
    var count = least + random.nextInt(most - least + 1);
    for (var i = 0; i < count; i++) {
      list.add(make.apply(i));
    }
    return list;
  }
}
