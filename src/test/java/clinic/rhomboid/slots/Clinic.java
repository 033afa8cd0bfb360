package clinic.rhomboid.slots;

import clinic.rhomboid.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A small clinic in New York for tests to change: Ana and Ben work on weekdays from 9 to 12 and from 13 to 17. */
final class Clinic {

  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  static final Window ANY_TIME = new Window(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
  static final int ANA = 1;
  static final int BEN = 2;
  static final int QUIET_TABLE = 11;
  static final int COUPLE_LEFT = 12;
  static final int COUPLE_RIGHT = 13;
  static final RoomSupply QUIET = new RoomSupply(1, "Quiet room", List.of(QUIET_TABLE), Set.of(), Duration.ZERO);
  static final RoomSupply COUPLE = new RoomSupply(
      2, "Couple's room", List.of(COUPLE_LEFT, COUPLE_RIGHT), Set.of("side_lying"), Duration.ofMinutes(15));

  private Clinic() {}

  static Supply clinic(TherapistSupply... therapists) {
    return new Supply(NEW_YORK, List.of(therapists), List.of(COUPLE, QUIET));
  }

  static Supply alone(List<WeeklyHours> hours) {
    return clinic(ana(hours));
  }

  static TherapistSupply ana(List<WeeklyHours> hours, TimeRange... timeOff) {
    return ana(LoadLimits.NONE, hours, timeOff);
  }

  static TherapistSupply ana(LoadLimits limits, List<WeeklyHours> hours, TimeRange... timeOff) {
    return new TherapistSupply(
        "ana", ANA, Set.of("swedish", "deep_tissue"), Set.of("prenatal"), hours, List.of(timeOff), limits);
  }

  static TherapistSupply ben(List<WeeklyHours> hours) {
    return new TherapistSupply("ben", BEN, Set.of("swedish"), Set.of(), hours, List.of(), LoadLimits.NONE);
  }

  static List<WeeklyHours> weekdays(String... shifts) {
    return Stream.of(DayOfWeek.values())
        .limit(5)
        .flatMap(day -> Arrays.stream(shifts).map(shift -> hours(day, shift)))
        .toList();
  }

  /** Such as {@code 09:00-12:00}. */
  static WeeklyHours hours(DayOfWeek day, String shift) {
    return new WeeklyHours(day, LocalTime.parse(shift.substring(0, 5)), LocalTime.parse(shift.substring(6)));
  }

  static Demand swedish(int minutes) {
    return demand("swedish", minutes, 0, 0, 0);
  }

  static Demand demand(String technique, int minutes, int extra, int before, int after) {
    return new Demand(
        technique, technique.equals("deep_tissue"), minutes, extra, Duration.ofMinutes(before), Duration.ofMinutes(after), null, Set.of(), Set.of());
  }

  static Demand by(String therapist, Demand demand) {
    return new Demand(
        demand.technique(),
        demand.strains(),
        demand.minutes(),
        demand.extraMinutes(),
        demand.bufferBefore(),
        demand.bufferAfter(),
        therapist,
        demand.competences(),
        demand.features());
  }

  static Demand needing(Set<String> competences, Set<String> features, Demand demand) {
    return new Demand(
        demand.technique(),
        demand.strains(),
        demand.minutes(),
        demand.extraMinutes(),
        demand.bufferBefore(),
        demand.bufferAfter(),
        demand.therapist(),
        competences,
        features);
  }

  /** The instant at which New York's clocks show this time on the Monday. */
  static Instant at(String time) {
    return LocalDateTime.of(MONDAY, LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
  }

  static TimeRange span(String from, String to) {
    return new TimeRange(at(from), at(to));
  }

  static Claims busy(int resource, String from, String to) {
    return Claims.builder().add(resource, at(from).getEpochSecond(), at(to).getEpochSecond()).build();
  }

  /** The starts on the Monday as New York's clocks show them. */
  static List<String> times(Supply supply, Demand demand, Claims claims) {
    return times(SlotSearch.find(supply, demand, claims, ANY_TIME, MONDAY, 1));
  }

  static List<String> times(List<Slot> slots) {
    return slots.stream().map(slot -> slot.start().atZone(NEW_YORK).toLocalTime().toString()).toList();
  }
}
