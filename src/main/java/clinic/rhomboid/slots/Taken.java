package clinic.rhomboid.slots;

import clinic.rhomboid.time.TimeRange;
import java.util.List;

/**
 * A claim together with what it is for, so that it can be told.
 *
 * @param span the claim, buffers and turnaround included
 * @param core the time in between, in which the room is used
 * @param hold whether somebody still chooses, so that it may be let go
 */
public record Taken(int resource, TimeRange span, int strainMinutes, TimeRange core, boolean hold) {

  /** The same as the claims that a search reads. */
  public static Claims claims(List<Taken> all) {
    var claims = Claims.builder();
    all.forEach(one -> claims.add(one.resource(), one.span().start().getEpochSecond(),
        Grid.secondAtOrAfter(one.span().end()), one.strainMinutes()));
    return claims.build();
  }
}
