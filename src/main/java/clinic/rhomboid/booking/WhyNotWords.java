package clinic.rhomboid.booking;

import clinic.rhomboid.slots.Obstacle;
import clinic.rhomboid.time.TimeRange;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Obstacles as the front desk reads them, one line each. */
record WhyNotWords(ClinicSupply supply) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM H:mm", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.US);

  /**
   * @param therapist the id of whose obstacle it is, or null when it is nobody's own
   */
  String of(Obstacle obstacle, String therapist) {
    var who = therapist == null ? "" : supply.therapistNames().getOrDefault(therapist, therapist).split(" ", 2)[0];
    var when = obstacle.when();
    var location = supply.location();
    return switch (obstacle.kind()) {
      case NOT_ON_GRID -> "Visits start on the quarter hour.";
      case TOO_SOON -> "That time is past.";
      case BEYOND_HORIZON -> "Further ahead than can be booked: " + location.horizonDays + " days.";
      case CLOSED -> "The clinic is closed" + (when == null ? "" : " " + span(when)) + ": " + obstacle.what() + ".";
      case AFTER_LATEST_START -> "The latest start is " + time(when.start()) + ".";
      case NOT_HERE -> "Nobody by that name works here.";
      case NOT_QUALIFIED -> who + " doesn’t give " + obstacle.what().replace('_', ' ') + ".";
      // Asked for by a client's answers alone, and never told.
      case LACKS_COMPETENCE -> KnownClient.NOT_AVAILABLE;
      case ROOM_LACKS_FEATURE -> obstacle.what() == null ? "There is no room here." : KnownClient.NOT_AVAILABLE;
      case NOT_IN -> who + " isn’t in that day.";
      case WORK_BEGINS -> who + " starts at " + time(when.start()) + ", buffers included.";
      case BREAK -> "It would reach into " + who + "’s break, " + span(when) + ".";
      case WORK_ENDS -> who + " works until " + time(when.start()) + ", buffers included.";
      case TIME_OFF -> who + " has time off, " + longSpan(when) + ".";
      case BUSY -> who + " has a visit, " + span(when) + ".";
      case HELD -> who + "’s time is held for somebody who is choosing, " + span(when) + ".";
      case BUFFER -> "Too little time between this and " + who + "’s visit, " + span(when) + ": buffers.";
      case LOAD_OF_DAY -> who + " has as much straining work that day as they take: " + obstacle.what() + " minutes.";
      case LOAD_IN_A_ROW -> who + " takes no more than " + obstacle.what() + " of these in a row.";
      case ROOM_BUSY -> obstacle.what() + " is taken, " + span(when) + " with turnaround.";
      case ROOM_HELD -> obstacle.what() + " is held for somebody who is choosing, " + span(when) + ".";
    };
  }

  /** That clients cannot book it by themselves, which binds nobody at the desk. */
  String leadTime() {
    return "Clients can’t book it themselves: they book at least " + supply.location().leadMinutes
        + " minutes ahead. You can.";
  }

  private String longSpan(TimeRange when) {
    return supply.day(when.start()).equals(supply.day(when.end())) ? span(when)
        : DAY.format(local(when.start())) + " to " + DAY.format(local(when.end()));
  }

  private String span(TimeRange when) {
    return time(when.start()) + "–" + time(when.end());
  }

  private String time(Instant instant) {
    return TIME.format(local(instant));
  }

  private LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, supply.zone());
  }
}
