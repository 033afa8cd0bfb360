package clinic.rhomboid.slots;

import java.util.ArrayList;
import java.util.List;

/**
 * What the load limits of a therapist leave of a straining technique.
 *
 * <p>What is counted: the therapist's claims for straining visits, holds and visits alike, wherever they are given. A
 * claim belongs to the location's local day on which it begins, its buffer before included, and counts there whole, with
 * the minutes that the client pays for.
 *
 * <p>In a row are visits of one day between whose claims, buffers included, there is less than an hour each. Whatever
 * lies between, a pause or another technique, is a rest when it takes an hour at least. So a row depends on straining
 * claims alone: no cancellation, no move away and no hold that expires can ever make one longer, and what was offered
 * beside somebody's own hold can still be had when that is let go. A new visit may join two rows to one; it is the row
 * that then contains it which must keep the limit.
 */
final class Load {

  static final long REST = 3600;

  private final LoadLimits limits;
  private final Reach reach;
  private final int minutes;

  Load(LoadLimits limits, Reach reach, int minutes) {
    this.limits = limits;
    this.reach = reach;
    this.minutes = minutes;
  }

  /** Of these starts, keeps out those at which a visit would exceed a limit, given the strains in order of time. */
  void block(Starts starts, List<Claims.Strain> strains, LocalDays days) {
    var next = 0;
    while (next < strains.size() && strains.get(next).from() < days.start(0)) {
      next++;
    }
    for (var day = 0; day < days.count(); day++) {
      var from = days.start(day);
      var to = days.start(day + 1);
      var first = next;
      while (next < strains.size() && strains.get(next).from() < to) {
        next++;
      }
      var taken = strains.subList(first, next);
      if (taken.stream().mapToLong(Claims.Strain::minutes).sum() + minutes > limits.minutesADay()) {
        reach.blockBegunIn(starts, from, to);
      } else if (!taken.isEmpty() && taken.size() >= limits.inARow()) {
        blockLongRows(starts, rows(taken), from, to);
      }
    }
  }

  private void blockLongRows(Starts starts, List<Row> rows, long from, long to) {
    Row before = null;
    for (var row : rows) {
      if (row.visits() + 1 > limits.inARow()) {
        reach.block(starts, row.from() - REST, row.to() + REST, from, to);
      }
      // Near enough to both of them, the new visit joins them.
      if (before != null && before.visits() + 1 + row.visits() > limits.inARow()) {
        reach.block(starts, row.from() - REST, before.to() + REST, from, to);
      }
      before = row;
    }
  }

  private static List<Row> rows(List<Claims.Strain> strains) {
    var rows = new ArrayList<Row>();
    Row last = null;
    for (var strain : strains) {
      if (last != null && strain.from() - last.to() < REST) {
        last = new Row(last.from(), Math.max(last.to(), strain.to()), last.visits() + 1);
        rows.set(rows.size() - 1, last);
      } else {
        last = new Row(strain.from(), strain.to(), 1);
        rows.add(last);
      }
    }
    return rows;
  }

  private record Row(long from, long to, int visits) {}
}
