package clinic.rhomboid.waitlist;

import clinic.rhomboid.slots.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody waits for.
 *
 * @param techniques any of them, the best first
 * @param therapists any of these; empty for anybody
 * @param parts of the week; empty for any time
 */
public record Wish(
    List<String> techniques, int minutes, Set<String> therapists, Set<Part> parts, LocalDate from, LocalDate until) {

  public Wish {
    techniques = List.copyOf(techniques);
    therapists = Set.copyOf(therapists);
    parts = Set.copyOf(parts);
  }

  /** A time with the therapist who is offered for it. */
  public record Pick(Instant start, String therapist) {}

  /**
   * The first of the free times that fits.
   *
   * @param earliest no start before it, so that there is time to answer
   * @param offered starts that the client was offered before
   */
  public Optional<Pick> first(List<Slot> free, ZoneId zone, Instant earliest, Collection<Instant> offered) {
    return free.stream()
        .filter(slot -> !slot.start().isBefore(earliest) && !offered.contains(slot.start()) && fits(slot.start().atZone(zone)))
        .flatMap(slot -> slot.therapists().stream().filter(this::fits).map(therapist -> new Pick(slot.start(), therapist)))
        .findFirst();
  }

  boolean fits(ZonedDateTime start) {
    var date = start.toLocalDate();
    return !date.isBefore(from) && !date.isAfter(until)
        && (parts.isEmpty() || parts.contains(new Part(start.getDayOfWeek(), DayPart.of(start.toLocalTime()))));
  }

  private boolean fits(String therapist) {
    return therapists.isEmpty() || therapists.contains(therapist);
  }
}
