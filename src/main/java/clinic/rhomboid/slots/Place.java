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

  /**
   * A resource's time, buffers or turnaround included.
   *
   * @param strainMinutes what it adds to a therapist's load, mostly nothing
   */
  public record Claim(int resource, TimeRange span, int strainMinutes) {

    /** A claim that strains nobody. */
    public Claim(int resource, TimeRange span) {
      this(resource, span, 0);
    }
  }

  public Place {
    claims = List.copyOf(claims);
  }
}
