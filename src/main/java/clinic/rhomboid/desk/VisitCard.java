package clinic.rhomboid.desk;

import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.clients.Identity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A visit as the board draws it and as its card tells it.
 *
 * @param place its classes on the board, or null when it is listed below
 * @param low whether it lies so low on the board that its card opens upwards
 * @param light null once its time has been given back
 * @param since when it came into its state, for those where that matters, or null
 * @param room its letters, or null once its time has been given back
 * @param decidedBy until when a therapist decides, or null
 * @param drag null when it can't be moved
 * @param needsAnotherPlace whether another time, room or therapist would settle it
 * @param attended when the client came, began and was done, or null
 * @param phone null when the client left an e-mail address alone
 * @param email null when the client left a phone number alone
 */
public record VisitCard(
    UUID id,
    String place,
    boolean low,
    StateLook look,
    Light light,
    String client,
    String time,
    String what,
    String since,
    String room,
    String when,
    String whatInFull,
    String with,
    String decidedBy,
    boolean needsAnotherPlace,
    String phone,
    String phoneHref,
    String email,
    String before,
    String attended,
    Actions actions,
    Drag drag) {

  /** Where a visit stands that can be dragged elsewhere. */
  public record Drag(Instant start, String therapist, int minutes) {}

  static VisitCard of(VisitRow visit, String place, boolean low, Day day, ClinicSupply supply) {
    var look = StateLook.of(visit.state());
    var technique = Names.technique(visit.technique());
    var room = Rooms.name(supply, visit.roomId());
    return new VisitCard(
        visit.id(), place, low, look, visit.calledOff() ? null : visit.light(), visit.client(), day.time(visit.start()),
        technique + " " + visit.minutes(), since(visit, day), visit.calledOff() ? null : Names.initials(room),
        day.span(visit.start(), visit.end()), technique + ", " + visit.minutes() + " min",
        visit.therapist() + ", " + room,
        visit.state() == AppointmentState.PENDING_REVIEW ? day.moment(visit.reviewUntil()) : null,
        visit.state() == AppointmentState.PENDING_REVIEW && visit.needsAnotherPlace(),
        visit.phone() == null ? null : Identity.phoneForPeople(visit.phone(), supply.location().country),
        "tel:" + visit.phone(), visit.email(), before(visit.visitsBefore()), attended(visit, day), Actions.of(visit, day),
        Actions.of(visit, day).move() ? new Drag(visit.start(), visit.therapistId(), visit.minutes()) : null);
  }

  private static String since(VisitRow visit, Day day) {
    var since = switch (visit.state()) {
      case ARRIVED -> visit.arrivedAt();
      case COMPLETED -> visit.closedAt();
      default -> null;
    };
    return since == null ? null : day.time(since);
  }

  private static String attended(VisitRow visit, Day day) {
    var said = Stream.of(said("arrived", visit.arrivedAt(), day), said("began", visit.sessionStartedAt(), day),
        visit.sessionStartedAt() == null ? null : said("done", visit.closedAt(), day)).filter(Objects::nonNull).toList();
    return said.isEmpty() ? null : String.join(", ", said);
  }

  private static String said(String what, Instant at, Day day) {
    return at == null ? null : what + " " + day.time(at);
  }

  private static String before(long visits) {
    return visits == 0 ? "First visit" : visits == 1 ? "1 visit before" : visits + " visits before";
  }
}
