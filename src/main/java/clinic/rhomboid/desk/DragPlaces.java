package clinic.rhomboid.desk;

import clinic.rhomboid.booking.WhyNot;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of a day for a visit that is dragged, in minutes of that day as the board counts them.
 *
 * @param lanes by therapist
 */
public record DragPlaces(Map<String, Lane> lanes) {

  /** What one therapist has. */
  public record Lane(List<Free> allowed, List<Refused> refused) {}

  /** A start that can be had. */
  public record Free(int minute, Instant start) {}

  /** Starts that cannot be had, the last one included, and the first reason. */
  public record Refused(int from, int to, String why) {}

  static DragPlaces of(WhyNot.Day seen, Day day) {
    var lanes = new LinkedHashMap<String, Lane>();
    seen.therapists().forEach((therapist, lane) -> lanes.put(therapist, new Lane(
        lane.allowed().stream().map(start -> new Free(day.minute(start), start)).toList(),
        lane.refused().stream()
            .map(no -> new Refused(day.minute(no.first()), day.minute(no.last()), no.reason())).toList())));
    return new DragPlaces(lanes);
  }
}
