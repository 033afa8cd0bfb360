package clinic.rhomboid.review;

import java.util.List;

/**
 * An opening on a therapist's own pages.
 *
 * @param until when it ends, such as {@code 15:20}
 */
public record OpeningView(String id, String client, String until, List<Line> visits) {

  /** One visit of the client. */
  public record Line(String id, String when, String what) {}
}
