package clinic.rhomboid.booking;

import clinic.rhomboid.time.ClientTimes;
import clinic.rhomboid.time.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Free starts as a client reads them: by day and part of the day, each with the therapist's first name. */
public final class OfferedTimes {

  private OfferedTimes() {}

  /**
   * A day with at least one free start.
   *
   * @param others what is offered second
   */
  public record Day(LocalDate date, String title, Map<String, List<Time>> parts, Map<String, List<Time>> others) {}

  /**
   * One start with the therapist who is shown for it.
   *
   * @param value both, as a button sends them back: {@link Choice}
   * @param with the therapist's first name
   */
  public record Time(String value, String hour, String with) {}

  /** What a client pressed: exactly the start and the therapist that were shown. */
  public record Choice(Instant start, String therapist) {

    /** Empty for anything that no button of ours sends. */
    public static Optional<Choice> of(String value) {
      var parts = value == null ? new String[0] : value.split(" ");
      return parts.length == 2 ? Typed.instant(parts[0]).map(start -> new Choice(start, parts[1])) : Optional.empty();
    }
  }

  /** By day, those first that leave no unsellable gap. */
  public static List<Day> of(List<NamedStart> starts, ClinicSupply supply) {
    var times = new ClientTimes(supply.zone());
    var byDay = starts.stream().collect(Collectors.groupingBy(
        one -> supply.day(one.start()), TreeMap::new, Collectors.toList()));
    return byDay.entrySet().stream()
        .map(day -> new Day(day.getKey(), times.day(day.getKey()), parts(NamedStart.first(day.getValue()), supply),
            parts(NamedStart.rest(day.getValue()), supply)))
        .toList();
  }

  private static Map<String, List<Time>> parts(List<NamedStart> starts, ClinicSupply supply) {
    return starts.stream().collect(Collectors.groupingBy(
        one -> part(one, supply.zone()), LinkedHashMap::new,
        Collectors.mapping(one -> time(one, supply), Collectors.toList())));
  }

  private static Time time(NamedStart one, ClinicSupply supply) {
    return new Time(one.start() + " " + one.therapist(), new ClientTimes(supply.zone()).time(one.start()), supply
        .therapistNames().get(one.therapist()).split(" ", 2)[0]);
  }

  private static String part(NamedStart one, ZoneId zone) {
    var time = one.start().atZone(zone).toLocalTime();
    return time.isBefore(LocalTime.NOON) ? "Morning" : "Afternoon";
  }
}
