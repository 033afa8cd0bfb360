package clinic.rhomboid.booking;

import clinic.rhomboid.slots.Slot;
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

  /** A day with at least one free start. */
  public record Day(LocalDate date, String title, Map<String, List<Time>> parts) {}

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

  /**
   * @param first the therapist to name where several are free, or null
   */
  public static List<Day> of(List<Slot> slots, ClinicSupply supply, String first) {
    var times = new ClientTimes(supply.zone());
    var byDay = slots.stream().collect(Collectors.groupingBy(
        slot -> supply.day(slot.start()), TreeMap::new, Collectors.toList()));
    return byDay.entrySet().stream()
        .map(day -> new Day(day.getKey(), times.day(day.getKey()), parts(day.getValue(), supply, first)))
        .toList();
  }

  private static Map<String, List<Time>> parts(List<Slot> slots, ClinicSupply supply, String first) {
    return slots.stream().collect(Collectors.groupingBy(
        slot -> part(slot, supply.zone()), LinkedHashMap::new,
        Collectors.mapping(slot -> time(slot, supply, first), Collectors.toList())));
  }

  private static Time time(Slot slot, ClinicSupply supply, String first) {
    var therapist = first != null && slot.therapists().contains(first) ? first : slot.therapists().get(0);
    return new Time(slot.start() + " " + therapist, new ClientTimes(supply.zone()).time(slot.start()), supply
        .therapistNames().get(therapist).split(" ", 2)[0]);
  }

  private static String part(Slot slot, ZoneId zone) {
    var time = slot.start().atZone(zone).toLocalTime();
    return time.isBefore(LocalTime.NOON) ? "Morning" : "Afternoon";
  }
}
