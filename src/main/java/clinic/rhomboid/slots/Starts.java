package clinic.rhomboid.slots;

/**
 * A set of starts on a grid, one bit a quarter hour, so that a month of days is some forty words and every rule is a
 * range of bits. Ranges are given in quarters of the grid's count and may reach beyond it.
 */
final class Starts {

  private final Grid grid;
  private final long[] words;

  private Starts(Grid grid, long[] words) {
    this.grid = grid;
    this.words = words;
  }

  static Starts none(Grid grid) {
    return new Starts(grid, new long[(grid.size() + 63) >>> 6]);
  }

  static Starts all(Grid grid) {
    var starts = none(grid);
    starts.set(grid.first(), grid.end());
    return starts;
  }

  void set(long from, long to) {
    change(from, to, true);
  }

  void clear(long from, long to) {
    change(from, to, false);
  }

  private void change(long from, long to, boolean on) {
    var low = index(from);
    var high = index(to);
    if (low >= high) {
      return;
    }
    var firstWord = low >>> 6;
    var lastWord = (high - 1) >>> 6;
    for (var word = firstWord; word <= lastWord; word++) {
      var mask = -1L;
      if (word == firstWord) {
        mask &= -1L << low;
      }
      if (word == lastWord) {
        mask &= -1L >>> -high;
      }
      words[word] = on ? words[word] | mask : words[word] & ~mask;
    }
  }

  private int index(long quarter) {
    return (int) (Math.max(grid.first(), Math.min(grid.end(), quarter)) - grid.first());
  }

  void or(Starts other) {
    for (var i = 0; i < words.length; i++) {
      words[i] |= other.words[i];
    }
  }

  void and(Starts other) {
    for (var i = 0; i < words.length; i++) {
      words[i] &= other.words[i];
    }
  }

  boolean contains(int index) {
    return (words[index >>> 6] >>> index & 1) != 0;
  }

  /** The index of the first start at or after this one, or -1. */
  int next(int index) {
    var word = index >>> 6;
    if (word >= words.length) {
      return -1;
    }
    var rest = words[word] & -1L << index;
    while (rest == 0) {
      if (++word == words.length) {
        return -1;
      }
      rest = words[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(rest);
  }

  /** How many starts lie in this range of quarters. */
  int count(long from, long to) {
    var low = index(from);
    var high = index(to);
    var count = 0;
    for (var word = low >>> 6; word << 6 < high; word++) {
      var mask = -1L;
      if (word == low >>> 6) {
        mask &= -1L << low;
      }
      if (word == (high - 1) >>> 6) {
        mask &= -1L >>> -high;
      }
      count += Long.bitCount(words[word] & mask);
    }
    return count;
  }
}
