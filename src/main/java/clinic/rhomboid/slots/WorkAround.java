package clinic.rhomboid.slots;

import clinic.rhomboid.slots.Obstacle.Kind;
import clinic.rhomboid.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a therapist's work of a day lies around a visit that does not fit into it. */
final class WorkAround {

  private static final int TODAY = 1;

  private final LocalDays days;
  private final long from;
  private final long to;
  private final List<long[]> stretches = new ArrayList<>();

  /**
   * @param days the day before the visit's, its own and the day after
   */
  WorkAround(TherapistSupply therapist, LocalDays days, TimeRange span) {
    this.days = days;
    this.from = span.start().getEpochSecond();
    this.to = span.end().getEpochSecond();
    Work.stretches(therapist, days, (begins, ends) -> stretches.add(new long[] {begins, ends}));
  }

  /** Null when the visit lies in one stretch of work. */
  Obstacle obstacle() {
    long[] before = null;
    long[] after = null;
    for (var stretch : stretches) {
      if (stretch[0] <= from && to <= stretch[1]) {
        return null;
      }
      if (stretch[0] <= from) {
        before = stretch;
      } else if (after == null) {
        after = stretch;
      }
    }
    var endsToday = before != null && before[1] > days.start(TODAY);
    var beginsToday = after != null && after[0] < days.start(TODAY + 1);
    if (endsToday && beginsToday) {
      return Obstacle.of(Kind.BREAK, new TimeRange(Instant.ofEpochSecond(before[1]), Instant.ofEpochSecond(after[0])));
    }
    return endsToday ? Obstacle.at(Kind.WORK_ENDS, before[1])
        : beginsToday ? Obstacle.at(Kind.WORK_BEGINS, after[0]) : Obstacle.of(Kind.NOT_IN);
  }
}
