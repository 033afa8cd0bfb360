package clinic.rhomboid.slots;

import clinic.rhomboid.time.TimeRange;
import java.time.Instant;

/**
 * How far a claim reaches around the start of a visit, in seconds: from {@code before} ahead of it to {@code after}
 * past it. All arithmetic between starts and busy or working time is here, so that it is right once.
 */
record Reach(long before, long after) {

  /** Of these starts, keeps out those whose span would overlap the busy time. */
  void block(Starts starts, long busyFrom, long busyTo) {
    // overlap: start - before < busyTo and busyFrom < start + after
    starts.clear(Grid.firstAfter(busyFrom - after), Grid.firstAtOrAfter(busyTo + before));
  }

  /** The same among the starts alone whose span begins in this stretch, such as a day. */
  void block(Starts starts, long busyFrom, long busyTo, long from, long to) {
    starts.clear(
        Math.max(Grid.firstAfter(busyFrom - after), Grid.firstAtOrAfter(from + before)),
        Math.min(Grid.firstAtOrAfter(busyTo + before), Grid.firstAtOrAfter(to + before)));
  }

  /** Of these starts, keeps out all whose span begins in this stretch. */
  void blockBegunIn(Starts starts, long from, long to) {
    starts.clear(Grid.firstAtOrAfter(from + before), Grid.firstAtOrAfter(to + before));
  }

  /** To these starts, adds those whose span lies wholly inside the stretch of working time. */
  void allow(Starts starts, long workFrom, long workTo) {
    starts.set(Grid.firstAtOrAfter(workFrom + before), Grid.firstAfter(workTo - after));
  }

  /**
   * To these starts, adds those in a free stretch that leave of it, before and after the span, either nothing or at least
   * so many seconds. What is shorter than a quarter hour is nothing: no start could use it.
   */
  void allowTidy(Starts starts, long freeFrom, long freeTo, long least) {
    var first = Grid.firstAtOrAfter(freeFrom + before);
    var end = Grid.firstAfter(freeTo - after);
    starts.set(first, end);
    starts.clear(Grid.firstAtOrAfter(freeFrom + before + Grid.QUARTER), Math.min(end, Grid.firstAtOrAfter(freeFrom + before + least)));
    starts.clear(Math.max(first, Grid.firstAfter(freeTo - after - least)), Grid.firstAfter(freeTo - after - Grid.QUARTER));
  }

  TimeRange around(Instant start) {
    return new TimeRange(start.minusSeconds(before), start.plusSeconds(after));
  }
}
