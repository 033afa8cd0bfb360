package clinic.rhomboid.slots;

import clinic.rhomboid.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The rules of a free slot said once more, slowly and without a grid, for the search to be compared with. */
record NaiveSearch(Scenario scenario, List<Place.Claim> taken) {

  /** The ids of the therapists free at each start that can be booked. */
  TreeMap<Instant, List<String>> find() {
    var found = new TreeMap<Instant, List<String>>();
    var from = scenario.from().minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
    var minutes = Duration.ofDays(scenario.days() + 4).toMinutes();
    for (var minute = 0; minute < minutes; minute += 5) {
      var start = from.plus(Duration.ofMinutes(minute));
      if (inRange(start) && scenario.supply().rooms().stream().anyMatch(room -> fits(room, start))) {
        var free = new ArrayList<String>();
        for (var therapist : scenario.supply().therapists()) {
          if (fits(therapist, start)) {
            free.add(therapist.id());
          }
        }
        if (!free.isEmpty()) {
          found.put(start, free);
        }
      }
    }
    return found;
  }

  private boolean inRange(Instant start) {
    var local = local(start);
    return local.getMinute() % 15 == 0
        && !local.toLocalDate().isBefore(scenario.from())
        && local.toLocalDate().isBefore(scenario.from().plusDays(scenario.days()))
        && !start.isBefore(scenario.window().earliest())
        && !start.isAfter(scenario.window().latest());
  }

  boolean fits(RoomSupply room, Instant start) {
    var span = roomSpan(room, start);
    return room.features().containsAll(scenario.demand().features())
        && room.tables().stream().allMatch(table -> untaken(table, span));
  }

  boolean fits(TherapistSupply therapist, Instant start) {
    var demand = scenario.demand();
    return (demand.therapist() == null || demand.therapist().equals(therapist.id()))
        && therapist.techniques().contains(demand.technique())
        && therapist.competences().containsAll(demand.competences())
        && works(therapist, therapistSpan(start))
        && isOpen(therapistSpan(start))
        && earlyEnough(start)
        && untaken(therapist.resource(), therapistSpan(start))
        && bears(therapist, start);
  }

  private boolean isOpen(TimeRange span) {
    return scenario.supply().closures().stream()
        .flatMap(closure -> range(closure.day(), closure.stretch()).stream()).noneMatch(span::overlaps);
  }

  private boolean earlyEnough(Instant start) {
    var latest = scenario.demand().latestStart();
    return latest == null || !start.isAfter(firstInstantShowing(local(start).toLocalDate().atTime(latest)));
  }

  boolean bears(TherapistSupply therapist, Instant start) {
    var visit = new Place.Claim(therapist.resource(), therapistSpan(start), scenario.demand().minutes());
    return !scenario.demand().strains()
        || minutesOfDay(visit) + visit.strainMinutes() <= therapist.limits().minutesADay()
            && row(visit).size() <= therapist.limits().inARow();
  }

  int minutesOfDay(Place.Claim visit) {
    return sameDay(visit).stream().mapToInt(Place.Claim::strainMinutes).sum();
  }

  /** The claims already there that strain the same therapist on the same day. */
  private List<Place.Claim> sameDay(Place.Claim visit) {
    var day = local(visit.span().start()).toLocalDate();
    return taken.stream()
        .filter(claim -> claim.resource() == visit.resource() && claim.strainMinutes() > 0)
        .filter(claim -> local(claim.span().start()).toLocalDate().equals(day))
        .toList();
  }

  /** The visit with all that follow it or that it follows without an hour's rest, from one to the next. */
  List<Place.Claim> row(Place.Claim visit) {
    var row = new ArrayList<>(List.of(visit));
    var others = new ArrayList<>(sameDay(visit));
    for (var i = 0; i < row.size(); i++) {
      var one = row.get(i);
      var next = others.stream().filter(other -> !restBetween(one, other)).toList();
      row.addAll(next);
      others.removeAll(next);
    }
    return row;
  }

  private static boolean restBetween(Place.Claim one, Place.Claim other) {
    var hour = Duration.ofHours(1);
    return !one.span().end().plus(hour).isAfter(other.span().start())
        || !other.span().end().plus(hour).isAfter(one.span().start());
  }

  TimeRange therapistSpan(Instant start) {
    var demand = scenario.demand();
    var length = Duration.ofMinutes(demand.minutes() + demand.extraMinutes());
    return new TimeRange(start.minus(demand.bufferBefore()), start.plus(length).plus(demand.bufferAfter()));
  }

  /** Whether nothing, or enough for another visit, is left of the free time around a start that can be booked. */
  boolean leavesUsableTime(TherapistSupply therapist, Instant start, Duration shortest) {
    var span = therapistSpan(start);
    var from = new ArrayList<Instant>();
    var to = new ArrayList<Instant>();
    var begins = span.start();
    var ends = span.end();
    // Work is one stretch as long as another shift holds its end.
    var shifts = shifts(therapist, LocalDate.ofInstant(span.start(), ZoneOffset.UTC));
    for (var i = 0; i < shifts.size(); i++) {
      for (var shift : shifts) {
        if (!shift.start().isAfter(begins) && !shift.end().isBefore(begins)) {
          begins = shift.start();
        }
        if (!shift.start().isAfter(ends) && !shift.end().isBefore(ends)) {
          ends = shift.end();
        }
      }
    }
    from.add(begins);
    to.add(ends);
    var busy = new ArrayList<>(therapist.timeOff());
    taken.stream().filter(claim -> claim.resource() == therapist.resource()).forEach(claim -> busy.add(claim.span()));
    scenario.supply().closures().forEach(closure -> range(closure.day(), closure.stretch()).ifPresent(busy::add));
    busy.stream().map(TimeRange::end).filter(end -> !end.isAfter(span.start())).forEach(from::add);
    busy.stream().map(TimeRange::start).filter(begin -> !begin.isBefore(span.end())).forEach(to::add);
    return usable(Duration.between(Collections.max(from), span.start()), shortest)
        && usable(Duration.between(span.end(), Collections.min(to)), shortest);
  }

  private static boolean usable(Duration left, Duration shortest) {
    return left.compareTo(Duration.ofMinutes(15)) < 0 || left.compareTo(shortest) >= 0;
  }

  TimeRange roomSpan(RoomSupply room, Instant start) {
    var demand = scenario.demand();
    return TimeRange.of(
        start, Duration.ofMinutes(demand.minutes() + demand.extraMinutes()).plus(room.turnaround()));
  }

  private boolean untaken(int resource, TimeRange span) {
    return taken.stream().noneMatch(claim -> claim.resource() == resource && claim.span().overlaps(span));
  }

  /** Working time can only cease where a shift ends, so that it is enough to look there and at the beginning. */
  private boolean works(TherapistSupply therapist, TimeRange span) {
    if (therapist.timeOff().stream().anyMatch(span::overlaps)) {
      return false;
    }
    var shifts = shifts(therapist, LocalDate.ofInstant(span.start(), ZoneOffset.UTC));
    var moments = new ArrayList<>(List.of(span.start()));
    shifts.stream().map(TimeRange::end).filter(end -> holds(span, end)).forEach(moments::add);
    return moments.stream().allMatch(moment -> shifts.stream().anyMatch(shift -> holds(shift, moment)));
  }

  private List<TimeRange> shifts(TherapistSupply therapist, LocalDate around) {
    var shifts = new ArrayList<TimeRange>();
    for (var date = around.minusDays(2); date.isBefore(around.plusDays(4)); date = date.plusDays(1)) {
      var weekday = date.getDayOfWeek();
      var weekly = therapist.hours().stream().filter(hours -> hours.day() == weekday).map(WeeklyHours::shift).toList();
      for (var shift : therapist.exceptions().getOrDefault(date, weekly)) {
        range(date, shift).ifPresent(shifts::add);
      }
    }
    return shifts;
  }

  /** Empty when a change of the clock skips it. */
  private Optional<TimeRange> range(LocalDate date, Shift shift) {
    var ends = shift.to().equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
    var start = firstInstantShowing(date.atTime(shift.from()));
    var end = firstInstantShowing(ends.atTime(shift.to()));
    return start.isBefore(end) ? Optional.of(new TimeRange(start, end)) : Optional.empty();
  }

  /** The first instant at which the clocks show this time or a later one. */
  private Instant firstInstantShowing(LocalDateTime time) {
    var instant = time.toInstant(scenario.supply().zone().getRules().getOffset(time)).minus(Duration.ofHours(3));
    while (local(instant).isBefore(time)) {
      instant = instant.plus(Duration.ofMinutes(5));
    }
    return instant;
  }

  private LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, scenario.supply().zone());
  }

  private static boolean holds(TimeRange range, Instant moment) {
    return !moment.isBefore(range.start()) && moment.isBefore(range.end());
  }
}
