package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Hold;
import clinic.rhomboid.booking.Needs;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.slots.Slot;
import clinic.rhomboid.slots.TherapistSupply;
import clinic.rhomboid.techniques.Money;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the times that a page offers. */
@ApplicationScoped
class TimeFinder {

  private static final int WEEK = 7;
  private static final int DAYS_A_PAGE = 3;
  private static final int MOST_STARTS_AT_ONCE = 12;
  private static final int NOON = 12;

  private final Availability availability;
  private final Pictures pictures;
  private final RuleSet rules;
  private final Clock clock;

  TimeFinder(Availability availability, Pictures pictures, RuleSet rules, Clock clock) {
    this.availability = availability;
    this.pictures = pictures;
    this.rules = rules;
    this.clock = clock;
  }

  /** The services of a technique at a location, shortest first; none when it is not given there. */
  List<Service> services(int locationId, String technique) {
    return pictures.lastSeen(locationId).services(technique);
  }

  /** The query with a length and a therapist that exist. */
  TimeQuery settled(int locationId, TimeQuery query) {
    var services = services(locationId, query.technique());
    var service = services.stream().filter(one -> one.minutes() == query.minutes()).findFirst()
        .orElseGet(() -> TimeQuery.usual(services));
    var therapist = pictures.lastSeen(locationId).therapist(query.therapist() == null ? "" : query.therapist())
        .filter(one -> one.techniques().contains(query.technique())).map(TherapistSupply::id).orElse(null);
    return query.with(query.technique(), service.minutes(), therapist);
  }

  /**
   * The page for a settled query.
   *
   * @param hold the time that is kept, or null
   * @param back where the way came from
   */
  TimeView view(int locationId, TimeQuery query, Needs needs, Hold hold, boolean started, String back) {
    var supply = pictures.lastSeen(locationId);
    var times = new ClientTimes(supply.zone());
    var today = times.date(clock.instant());
    var matched = needs.within(supply, query.technique());
    var search = new Availability.Query(locationId, query.technique(), query.minutes(), query.therapist(), matched);
    var from = from(query, search, today);
    var byDay = new TreeMap<LocalDate, List<Slot>>(
        availability.slots(search, from, WEEK).stream()
            .collect(Collectors.groupingBy(slot -> times.date(slot.start()))));
    var days = shown(query, byDay);
    var rest = days.isEmpty() ? null : byDay.higherKey(days.get(days.size() - 1));
    return new TimeView(
        started, needs.review(query.technique()), rules.technique(query.technique()).name(), query, back,
        lengths(supply, query), people(supply, query, matched), with(supply, query),
        IntStream.range(0, WEEK).mapToObj(from::plusDays).map(date -> weekDay(query, from, date, byDay, days)).toList(),
        weekLabel(from, from.plusDays(WEEK - 1L)),
        from.isAfter(today) ? query.on(latest(from.minusDays(WEEK), today), null).href() : null,
        from.plusDays(WEEK).isAfter(today.plusDays(supply.location().horizonDays))
            ? null : query.on(from.plusDays(WEEK), null).href(),
        days.stream().map(date -> day(supply, times, query, from, date, byDay.get(date))).toList(),
        rest == null || query.day() != null ? null : query.on(rest, null).href(),
        hold == null ? null : held(supply, times, hold),
        query.taken() == null ? null : new TimeView.Taken(times.full(query.taken()),
            availability.alternatives(search, query.taken()).stream()
                .map(slot -> start(supply, times, query, slot)).toList()),
        supply.zone().getId().replaceFirst(".*/", "").replace('_', ' '));
  }

  private LocalDate from(TimeQuery query, Availability.Query search, LocalDate today) {
    return query.from() == null
        ? availability.firstFree(search, today).orElse(today)
        : latest(query.from(), today);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static List<LocalDate> shown(TimeQuery query, TreeMap<LocalDate, List<Slot>> byDay) {
    return query.day() != null && byDay.containsKey(query.day())
        ? List.of(query.day())
        : byDay.keySet().stream().limit(DAYS_A_PAGE).toList();
  }

  private List<TimeView.Length> lengths(ClinicSupply supply, TimeQuery query) {
    return services(supply.location().id, query.technique()).stream()
        .map(service -> new TimeView.Length(service.minutes(),
            Money.text(service.priceAmount(), supply.location().currency), service.minutes() == query.minutes()))
        .toList();
  }

  private List<TimeView.Person> people(ClinicSupply supply, TimeQuery query, Needs needs) {
    return supply.supply().therapists().stream()
        .filter(one -> one.techniques().contains(query.technique())
            && one.competences().containsAll(needs.competences()))
        .map(one -> new TimeView.Person(one.id(), supply.therapistNames().get(one.id()), does(one),
            one.id().equals(query.therapist())))
        .toList();
  }

  private String does(TherapistSupply therapist) {
    return rules.techniques().stream().filter(technique -> therapist.techniques().contains(technique.id()))
        .map(technique -> technique.name()).collect(Collectors.joining(", "));
  }

  private static String with(ClinicSupply supply, TimeQuery query) {
    return query.therapist() == null ? "Any therapist" : supply.therapistNames().get(query.therapist());
  }

  private static TimeView.WeekDay weekDay(
      TimeQuery query, LocalDate from, LocalDate date, TreeMap<LocalDate, List<Slot>> byDay, List<LocalDate> shown) {
    var free = byDay.getOrDefault(date, List.of()).size();
    return new TimeView.WeekDay(date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.US), date.getDayOfMonth(),
        free, free == 0 ? null : query.on(from, date).href(), shown.size() == 1 && shown.contains(date));
  }

  private static String weekLabel(LocalDate first, LocalDate last) {
    return monthDay(first) + " to "
        + (first.getMonth() == last.getMonth() ? Integer.toString(last.getDayOfMonth()) : monthDay(last));
  }

  private static String monthDay(LocalDate date) {
    return date.getMonth().getDisplayName(TextStyle.FULL, Locale.US) + " " + date.getDayOfMonth();
  }

  private static TimeView.Day day(
      ClinicSupply supply, ClientTimes times, TimeQuery query, LocalDate from, LocalDate date, List<Slot> slots) {
    var some = query.day() == null && slots.size() > MOST_STARTS_AT_ONCE ? onTheHour(supply, slots) : slots;
    var parts = new ArrayList<TimeView.Part>();
    part("Morning", supply, times, query, some.stream().filter(slot -> morning(supply, slot)).toList())
        .ifPresent(parts::add);
    part("Afternoon", supply, times, query, some.stream().filter(slot -> !morning(supply, slot)).toList())
        .ifPresent(parts::add);
    return new TimeView.Day("day-" + date, times.day(date), parts, slots.size(),
        some.size() < slots.size() ? query.on(from, date).href() : null);
  }

  /** A day with many times is shown by its full hours first. */
  private static List<Slot> onTheHour(ClinicSupply supply, List<Slot> slots) {
    var full = slots.stream().filter(slot -> slot.start().atZone(supply.zone()).getMinute() == 0).toList();
    return full.isEmpty() ? slots.subList(0, MOST_STARTS_AT_ONCE) : full;
  }

  private static boolean morning(ClinicSupply supply, Slot slot) {
    return slot.start().atZone(supply.zone()).getHour() < NOON;
  }

  private static Optional<TimeView.Part> part(
      String name, ClinicSupply supply, ClientTimes times, TimeQuery query, List<Slot> slots) {
    return slots.isEmpty() ? Optional.empty() : Optional.of(new TimeView.Part(name,
        slots.stream().map(slot -> start(supply, times, query, slot)).toList()));
  }

  private static TimeView.Start start(ClinicSupply supply, ClientTimes times, TimeQuery query, Slot slot) {
    var therapist = query.therapist() != null && slot.therapists().contains(query.therapist())
        ? query.therapist() : slot.therapists().get(0);
    var machine = times.machine(slot.start());
    return new TimeView.Start(machine + " " + therapist, times.day(slot.start()), times.time(slot.start()), machine,
        supply.therapistNames().get(therapist).split(" ", 2)[0]);
  }

  private TimeView.Held held(ClinicSupply supply, ClientTimes times, Hold hold) {
    var left = Duration.between(clock.instant(), hold.expiresAt).toMinutes() + 1;
    return new TimeView.Held(times.full(hold.startsAt), times.machine(hold.startsAt),
        supply.therapistNames().get(hold.therapistId), times.time(hold.expiresAt), left,
        Math.max(left, supply.location().holdMinutes));
  }
}
