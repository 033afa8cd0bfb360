package clinic.rhomboid.slots;

import clinic.rhomboid.time.TimeRange;
import java.util.List;

/**
 * A therapist and a room that are free for a start.
 *
 * @param claims what to write so that nobody else gets them: the therapist's time first, then that of each table
 */
public record Place(String therapist, int room, TimeRange therapistSpan, TimeRange roomSpan, List<Claim> claims)
    implements Placement {

  /** A resource's time, buffers or turnaround included. */
  public record Claim(int resource, TimeRange span) {}

  public Place {
    claims = List.copyOf(claims);
  }
}
