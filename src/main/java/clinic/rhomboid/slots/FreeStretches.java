package clinic.rhomboid.slots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The stretches of work that nothing takes, from which a visit cuts its part. */
final class FreeStretches {

  private static final Comparator<long[]> BY_BEGIN = Comparator.comparingLong(span -> span[0]);

  private final List<long[]> busy = new ArrayList<>();

  void takeAway(long from, long to) {
    if (from < to) {
      busy.add(new long[] {from, to});
    }
  }

  /** What is left of these stretches, in order of time. */
  void of(List<long[]> work, Work.Stretches free) {
    busy.sort(BY_BEGIN);
    for (var stretch : work) {
      var from = stretch[0];
      for (var taken : busy) {
        if (taken[0] >= stretch[1]) {
          break;
        }
        if (taken[0] > from) {
          free.add(from, taken[0]);
        }
        from = Math.max(from, taken[1]);
      }
      if (from < stretch[1]) {
        free.add(from, stretch[1]);
      }
    }
  }
}
