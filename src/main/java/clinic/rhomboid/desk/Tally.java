package clinic.rhomboid.desk;

import clinic.rhomboid.booking.AppointmentState;
import java.util.List;
import java.util.Objects;

/**
 * The day in numbers; visits whose time was given back don't count.
 *
 * @param waitingSince when the one who has waited longest arrived, or null
 */
public record Tally(
    long visits, long done, long inSession, long waiting, String waitingSince, long mustCall, long formMissing) {

  static Tally of(List<VisitRow> visits, Day day) {
    var standing = visits.stream().filter(visit -> !visit.calledOff()).toList();
    var since = standing.stream().filter(visit -> visit.state() == AppointmentState.ARRIVED)
        .map(VisitRow::arrivedAt).filter(Objects::nonNull).sorted().findFirst();
    return new Tally(standing.size(), count(standing, AppointmentState.COMPLETED),
        count(standing, AppointmentState.IN_SESSION), count(standing, AppointmentState.ARRIVED),
        since.map(day::time).orElse(null), count(standing, Light.THERAPIST_MUST_CALL),
        count(standing, Light.FORM_MISSING));
  }

  private static long count(List<VisitRow> visits, AppointmentState state) {
    return visits.stream().filter(visit -> visit.state() == state).count();
  }

  private static long count(List<VisitRow> visits, Light light) {
    return visits.stream().filter(visit -> visit.light() == light && visit.state() != AppointmentState.NO_SHOW).count();
  }
}
