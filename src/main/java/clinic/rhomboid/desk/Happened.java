package clinic.rhomboid.desk;

import clinic.rhomboid.booking.VisitChange;
import clinic.rhomboid.booking.VisitChanges;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says who was faster, in one line: what became of a visit, or who has a time now. */
@ApplicationScoped
class Happened {

  /** Longer ago it is no news. */
  private static final Duration NEWS = Duration.ofHours(12);

  private final DayBook book;
  private final VisitChanges changes;
  private final Locations locations;
  private final Clock clock;

  Happened(DayBook book, VisitChanges changes, Locations locations, Clock clock) {
    this.book = book;
    this.changes = changes;
    this.locations = locations;
    this.clock = clock;
  }

  /** Such as {@code Robin Hale moved it to Tue 24 Nov 15:00 with Ben at 14:02.} */
  String to(UUID visitId) {
    var visit = book.row(visitId).orElseThrow();
    var day = day(visit.start());
    return changes.findByIdOptional(visitId).filter(this::news)
        .map(change -> who(change) + " " + what(change, "it", place(visit, day)) + at(change, day))
        .orElse("It was changed meanwhile: " + place(visit, day) + ".");
  }

  /** Who has this therapist's time now, or empty when nobody has. */
  Optional<String> there(String therapist, Instant start, int minutes, UUID butThis) {
    var end = start.plus(Duration.ofMinutes(minutes));
    var day = day(start);
    var location = locations.only().id;
    var visits = book.visits(location, day.start(), day.end()).stream()
        .filter(visit -> !visit.calledOff() && !visit.id().equals(butThis) && visit.therapistId().equals(therapist)
            && visit.start().isBefore(end) && start.isBefore(visit.end()))
        .toList();
    var known = changes.of(visits.stream().map(VisitRow::id).toList()).stream()
        .collect(Collectors.toMap(change -> change.visitId, Function.identity()));
    return visits.stream().findFirst().map(visit -> there(visit, Optional.ofNullable(known.get(visit.id())), day))
        .or(() -> book.holds(location, day.start(), day.end(), clock.instant()).stream()
            .filter(hold -> hold.therapistId().equals(therapist) && hold.start().isBefore(end) && start.isBefore(hold.end()))
            .findFirst().map(hold -> "Somebody is booking " + day.span(hold.start(), hold.end()) + " on the web just now."));
  }

  /** Who has the time now that this visit had before it was changed, or empty when nobody has. */
  Optional<String> before(UUID visitId) {
    return changes.findByIdOptional(visitId).flatMap(change ->
        there(change.wasTherapistId, change.wasStartsAt, book.row(visitId).orElseThrow().minutes(), visitId));
  }

  /** What somebody else did last to a visit of these, for whoever looks at them, or empty. */
  Optional<String> lately(List<VisitRow> visits, String reader, Day day) {
    var byId = visits.stream().collect(Collectors.toMap(VisitRow::id, Function.identity()));
    return changes.of(byId.keySet()).stream()
        .filter(change -> !change.undone && !change.actor.equals(reader) && news(change))
        .max((one, other) -> one.madeAt.compareTo(other.madeAt))
        .map(change -> {
          var visit = byId.get(change.visitId);
          return who(change) + " " + what(change, "the visit of " + visit.client(), place(visit, day)) + at(change, day);
        });
  }

  private String there(VisitRow visit, Optional<VisitChange> change, Day day) {
    return change.filter(this::news).filter(one -> one.kind == VisitChange.Kind.MOVE && !one.undone)
        .map(one -> who(one) + " moved the visit of " + visit.client() + " here" + at(one, day))
        .orElse(visit.client() + " has a visit then, " + day.span(visit.start(), visit.end()) + ".");
  }

  private boolean news(VisitChange change) {
    return change.madeAt.isAfter(clock.instant().minus(NEWS));
  }

  private String who(VisitChange change) {
    return book.colleague(change.actor);
  }

  private static String what(VisitChange change, String visit, String place) {
    if (change.undone) {
      return "undid a change of " + visit;
    }
    return switch (change.kind) {
      case MOVE -> "moved " + visit + " to " + place;
      case CANCELLATION -> "cancelled " + visit;
      case NO_SHOW -> "noted that nobody came to " + visit;
    };
  }

  private static String place(VisitRow visit, Day day) {
    return day.moment(visit.start()) + " with " + Names.first(visit.therapist());
  }

  private static String at(VisitChange change, Day day) {
    return " at " + day.time(change.madeAt) + ".";
  }

  private Day day(Instant instant) {
    var zone = locations.only().zoneId();
    return new Day(LocalDate.ofInstant(instant, zone), zone, clock.instant());
  }
}
