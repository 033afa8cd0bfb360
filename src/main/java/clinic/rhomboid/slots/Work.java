package clinic.rhomboid.slots;

/** The stretches of the time line, in epoch seconds, in which a therapist works. */
final class Work {

  private Work() {}

  /** Takes a stretch of time, from and to. */
  interface Stretches {
    void add(long from, long to);
  }

  /** Over a row of days, in order of time; shifts that touch or overlap are one stretch, also over midnight. */
  static void stretches(TherapistSupply therapist, LocalDays days, Stretches stretches) {
    var from = days.start(0);
    var to = from;
    for (var day = 0; day < days.count(); day++) {
      for (var shift : therapist.shifts(days.date(day))) {
        var begins = days.at(day, shift.fromSecond());
        if (begins > to) {
          add(stretches, from, to);
          from = begins;
        }
        to = Math.max(to, days.at(day, shift.toSecond()));
      }
    }
    add(stretches, from, to);
  }

  private static void add(Stretches stretches, long from, long to) {
    if (from < to) {
      stretches.add(from, to);
    }
  }
}
