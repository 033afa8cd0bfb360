package clinic.rhomboid.desk;

import clinic.rhomboid.booking.Telling;
import clinic.rhomboid.booking.VisitChange;
import clinic.rhomboid.booking.VisitChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What somebody did last and can still take back.
 *
 * @param seconds for how long yet
 * @param waits whether a mail about it waits so long
 */
public record UndoBar(UUID visit, String words, long seconds, boolean waits) {

  /** Finds it. */
  @ApplicationScoped
  static class Book {

    private final VisitChanges changes;
    private final DayBook visits;
    private final Clock clock;

    Book(VisitChanges changes, DayBook visits, Clock clock) {
      this.changes = changes;
      this.visits = visits;
      this.clock = clock;
    }

    /** Null when there is nothing to take back. */
    UndoBar of(String actor, ZoneId zone) {
      var now = clock.instant();
      return changes.lastOf(actor, now)
          .flatMap(change -> visits.row(change.visitId).map(visit -> {
            var day = new Day(LocalDate.ofInstant(visit.start(), zone), zone, now);
            return new UndoBar(change.visitId, words(change, visit, day),
                Duration.between(now, change.madeAt.plus(VisitChange.UNDO_FOR)).toSeconds(),
                visit.email() != null && change.telling == Telling.IN_A_WHILE);
          })).orElse(null);
    }

    private static String words(VisitChange change, VisitRow visit, Day day) {
      return switch (change.kind) {
        case MOVE -> "Moved " + visit.client() + " to " + day.moment(visit.start()) + " with " + Names.first(visit.therapist()) + ".";
        case CANCELLATION -> "Cancelled " + visit.client() + ", " + day.moment(visit.start()) + ".";
        case NO_SHOW -> "Noted that " + visit.client() + " did not come.";
      };
    }
  }
}
