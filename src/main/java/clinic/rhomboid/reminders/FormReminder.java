package clinic.rhomboid.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the client of a visit whose form is missing is asked for it. */
enum FormReminder {
  AT_BOOKING(null),
  THREE_DAYS(Duration.ofHours(72)),
  ONE_DAY(Duration.ofHours(24)),
  THREE_HOURS(Duration.ofHours(3));

  /** So long after the booking has asked, nobody is asked again. */
  private static final Duration QUIET = Duration.ofHours(1);

  private final Duration before;

  FormReminder(Duration before) {
    this.before = before;
  }

  /** The newest one that is due; older ones that were missed are not made up for. */
  static Optional<FormReminder> due(Instant booked, Instant start, Instant now) {
    FormReminder newest = null;
    for (var reminder : values()) {
      var at = reminder.at(booked, start);
      if (!at.isAfter(now) && (reminder == AT_BOOKING || at.isAfter(booked.plus(QUIET)))) {
        newest = reminder;
      }
    }
    return now.isBefore(start) ? Optional.ofNullable(newest) : Optional.empty();
  }

  Instant at(Instant booked, Instant start) {
    return before == null ? booked : start.minus(before);
  }
}
