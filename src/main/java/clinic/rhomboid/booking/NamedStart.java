package clinic.rhomboid.booking;

import clinic.rhomboid.slots.Offer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A start with the one therapist who is named for it and comes.
 *
 * @param tidy whether it leaves them no free time that is too short for another visit
 */
public record NamedStart(Instant start, String therapist, boolean tidy) {

  /**
   * @param order whom to name, first of all the first; a start at which none of them is free is left out
   */
  public static List<NamedStart> of(List<Offer> offers, List<String> order) {
    return offers.stream()
        .flatMap(offer -> name(offer.slot().therapists(), order)
            .map(id -> new NamedStart(offer.slot().start(), id, offer.tidyFor().contains(id))).stream())
        .toList();
  }

  /** The first in the order who is free. */
  public static Optional<String> name(List<String> free, List<String> order) {
    return order.stream().filter(free::contains).findFirst();
  }

  /** Of a day's starts those to be offered first: the tidy ones, or all when none is. */
  public static List<NamedStart> first(List<NamedStart> ofDay) {
    var tidy = ofDay.stream().filter(NamedStart::tidy).toList();
    return tidy.isEmpty() ? ofDay : tidy;
  }

  /** The others of the day. */
  public static List<NamedStart> rest(List<NamedStart> ofDay) {
    var first = first(ofDay);
    return ofDay.stream().filter(one -> !first.contains(one)).toList();
  }
}
