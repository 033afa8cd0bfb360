package clinic.rhomboid.booking;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import clinic.rhomboid.slots.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which other place comes nearest to the one a visit has. */
public final class NextBest {

  private NextBest() {}

  /** A start with a therapist. */
  public record Pick(Instant start, String therapist) {}

  /**
   * The same time with somebody else first; then the nearest times, of two equally near the one with the same therapist.
   *
   * @param was when the visit is, and {@code with} whom
   * @param order those who fit the client, the best first; nobody else is picked
   */
  public static List<Pick> of(Instant was, String with, List<Slot> free, List<String> order) {
    return free.stream()
        .flatMap(slot -> slot.therapists().stream().map(therapist -> new Pick(slot.start(), therapist)))
        .filter(pick -> order.contains(pick.therapist()))
        .sorted(comparing((Pick pick) -> Duration.between(was, pick.start()).abs())
            .thenComparing(pick -> !pick.therapist().equals(with))
            .thenComparing(comparingInt((Pick pick) -> order.indexOf(pick.therapist())))
            .thenComparing(Pick::start))
        .toList();
  }
}
