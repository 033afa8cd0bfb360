package clinic.rhomboid.slots;

import java.util.List;

/**
 * A start that can be booked, with those whose day it leaves tidy: before and after it their free time is either none or
 * enough for another visit.
 *
 * @param tidyFor some of the slot's therapists, ascending, or none
 */
public record Offer(Slot slot, List<String> tidyFor) {

  public Offer {
    tidyFor = List.copyOf(tidyFor);
  }
}
