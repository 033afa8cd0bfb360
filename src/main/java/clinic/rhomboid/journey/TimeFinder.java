package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Hold;
import clinic.rhomboid.booking.NamedStart;
import clinic.rhomboid.booking.Needs;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.TherapistOrder;
import clinic.rhomboid.matching.Choice;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.slots.TherapistSupply;
import clinic.rhomboid.techniques.Money;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the times that a page offers. */
@ApplicationScoped
class TimeFinder {

  private static final int WEEK = 7;
  private static final int DAYS_A_PAGE = 3;
  private static final int FURTHEST_DAYS = 180;

  private final Availability availability;
  private final Pictures pictures;
  private final TherapistOrder therapists;
  private final RuleSet rules;
  private final Clock clock;

  TimeFinder(Availability availability, Pictures pictures, TherapistOrder therapists, RuleSet rules, Clock clock) {
    this.availability = availability;
    this.pictures = pictures;
    this.therapists = therapists;
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
    var wish = Wish.of(query.therapist()).filter(one -> qualified(locationId, query).anyMatch(one::fits)).map(one -> one.word);
    var therapist = wish.orElseGet(() -> qualified(locationId, query).map(TherapistSupply::id)
        .filter(id -> id.equals(query.therapist())).findFirst().orElse(null));
    return query.with(query.technique(), service.minutes(), therapist);
  }

  private Stream<TherapistSupply> qualified(int locationId, TimeQuery query) {
    return pictures.lastSeen(locationId).supply().therapists().stream()
        .filter(one -> one.techniques().contains(query.technique()));
  }

  /**
   * The page for a settled query.
   *
   * @param ranked the client's techniques with the chosen one in them, best fit first
   * @param hold the time that is kept, or null
   * @param back where the way came from
   */
  TimeView view(
      int locationId, TimeQuery query, List<String> ranked, Needs needs, Hold hold, boolean started, String back) {
    var supply = pictures.lastSeen(locationId);
    var times = new ClientTimes(supply.zone());
    var page = new TimeDays(supply, times, query);
    var today = times.date(clock.instant());
    var matched = needs.within(supply, query.technique());
    var wish = Wish.of(query.therapist()).orElse(null);
    var search = new Availability.Query(
        locationId, query.technique(), query.minutes(), wish == null ? query.therapist() : null, matched);
    var everybody = therapists.of(supply, ranked, matched, clock.instant(), null).stream().map(Choice::therapist).toList();
    var order = wanted(supply, query, wish, everybody);
    var from = from(query, search, wish == null ? null : order, today);
    var byDay = new TreeMap<LocalDate, List<NamedStart>>(
        NamedStart.of(availability.offers(search, from, WEEK), order).stream()
            .collect(Collectors.groupingBy(one -> times.date(one.start()))));
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
        days.stream().map(date -> page.day(from, date, byDay.get(date))).toList(),
        rest == null || query.day() != null ? null : query.on(rest, null).href(),
        hold == null ? null : held(supply, times, hold),
        query.taken() == null ? null : new TimeView.Taken(times.full(query.taken()),
            availability.alternatives(search, query.taken()).stream()
                .flatMap(slot -> NamedStart.name(slot.therapists(), order)
                    .or(() -> NamedStart.name(slot.therapists(), everybody))
                    .map(id -> page.start(new NamedStart(slot.start(), id, true))).stream()).toList()),
        supply.zone().getId().replaceFirst(".*/", "").replace('_', ' '));
  }

  /** Whom the page names where several are free, and nobody else. */
  private static List<String> wanted(ClinicSupply supply, TimeQuery query, Wish wish, List<String> everybody) {
    return everybody.stream()
        .filter(id -> wish == null ? query.therapist() == null || query.therapist().equals(id)
            : wish.fits(supply.therapist(id).orElseThrow()))
        .toList();
  }

  /**
   * @param only those of whom one must be free, or null for anybody
   */
  private LocalDate from(TimeQuery query, Availability.Query search, List<String> only, LocalDate today) {
    if (query.from() != null) {
      return latest(query.from(), today);
    }
    if (only == null) {
      return availability.firstFree(search, today).orElse(today);
    }
    return availability.slots(search, today, FURTHEST_DAYS).stream()
        .filter(slot -> NamedStart.name(slot.therapists(), only).isPresent()).findFirst()
        .map(slot -> pictures.lastSeen(search.locationId()).day(slot.start())).orElse(today);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static List<LocalDate> shown(TimeQuery query, TreeMap<LocalDate, List<NamedStart>> byDay) {
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
    var fitting = qualified(supply.location().id, query)
        .filter(one -> one.competences().containsAll(needs.competences())).toList();
    var wishes = Arrays.stream(Wish.values()).filter(wish -> fitting.stream().anyMatch(wish::fits))
        .map(wish -> new TimeView.Person(wish.word, wish.title, "The next free one", wish.word.equals(query.therapist())));
    return Stream.concat(wishes, fitting.stream().map(one -> new TimeView.Person(
        one.id(), supply.therapistNames().get(one.id()), does(one), one.id().equals(query.therapist())))).toList();
  }

  private String does(TherapistSupply therapist) {
    return rules.techniques().stream().filter(technique -> therapist.techniques().contains(technique.id()))
        .map(technique -> technique.name()).collect(Collectors.joining(", "));
  }

  private static String with(ClinicSupply supply, TimeQuery query) {
    return query.therapist() == null ? "Any therapist" : Wish.of(query.therapist()).map(wish -> wish.title)
        .orElseGet(() -> supply.therapistNames().get(query.therapist()));
  }

  private static TimeView.WeekDay weekDay(
      TimeQuery query, LocalDate from, LocalDate date, TreeMap<LocalDate, List<NamedStart>> byDay, List<LocalDate> shown) {
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

  private TimeView.Held held(ClinicSupply supply, ClientTimes times, Hold hold) {
    var left = Duration.between(clock.instant(), hold.expiresAt).toMinutes() + 1;
    return new TimeView.Held(times.full(hold.startsAt), times.machine(hold.startsAt),
        supply.therapistNames().get(hold.therapistId), times.time(hold.expiresAt), left,
        Math.max(left, supply.location().holdMinutes));
  }
}
