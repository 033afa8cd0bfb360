package clinic.rhomboid.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A free place on the board: every quarter of an hour from its first start to its last can be booked.
 *
 * @param technique what its first start can be booked for, the first of the clinic's list
 * @param until when the last visit would end
 */
public record Gap(String therapist, Instant start, Instant until, String technique, int minutes) {

  private static final Duration STEP = Duration.ofMinutes(15);

  /** The starts of a day in stretches, in order; starts is sorted. */
  static List<Gap> of(String therapist, Map<Instant, String> starts, int minutes) {
    var gaps = new ArrayList<Gap>();
    Instant first = null;
    Instant last = null;
    String technique = null;
    for (var start : starts.entrySet()) {
      if (last != null && !start.getKey().equals(last.plus(STEP))) {
        gaps.add(new Gap(therapist, first, last.plus(Duration.ofMinutes(minutes)), technique, minutes));
        last = null;
      }
      if (last == null) {
        first = start.getKey();
        technique = start.getValue();
      }
      last = start.getKey();
    }
    if (last != null) {
      gaps.add(new Gap(therapist, first, last.plus(Duration.ofMinutes(minutes)), technique, minutes));
    }
    return gaps;
  }

  boolean overlaps(VisitRow visit) {
    return start.isBefore(visit.end()) && visit.start().isBefore(until);
  }

  /** Where a time is booked by the desk. */
  static String href(String therapist, Instant start, String technique, int minutes) {
    return "/desk/new?therapist=" + therapist + "&start=" + start + "&technique=" + technique + "&minutes=" + minutes;
  }

  /** A gap as the board draws it. */
  public record Card(String place, String time, String words, String href) {

    static Card of(Gap gap, String place, Day day) {
      return new Card(place, day.time(gap.start), "free until " + day.time(gap.until),
          Gap.href(gap.therapist, gap.start, gap.technique, gap.minutes));
    }
  }
}
