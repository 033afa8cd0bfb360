package clinic.rhomboid.review;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.VisitLimits;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.intake.ScreeningResult;
import clinic.rhomboid.screening.Decision;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;

/**
 * A visit with what was signed for it, opened.
 *
 * @param age on the day of the visit, in years
 * @param screened null while the form is still to come
 * @param limits what the therapist who accepted it holds it to, or null
 */
record VisitFile(Appointment visit, Client client, int age, Screened screened, VisitLimits limits) {

  record Screened(IntakeRevision revision, Answers answers, ScreeningResult result, Decision decision) {}

  /** Every region and body area to leave alone: by the rules, and by whoever accepted. */
  Set<String> leaveAlone() {
    var places = new TreeSet<String>(screened == null ? Set.of() : screened.decision().avoidAreas());
    if (limits != null) {
      places.addAll(limits.areas());
    }
    return places;
  }

  /** What is said first of a visit that its client stopped by what they ticked, or null. */
  String halted(ZoneId zone) {
    return visit.haltedAt == null ? null : "Ticked a sign for which nobody is massaged, "
        + StaffTimes.dayAndTime(visit.haltedAt, zone) + ", and has not signed it. Please call them.";
  }

  VisitVerdict verdict() {
    return VisitVerdict.of(visit, screened == null ? null : screened.result().disposition, limits != null);
  }
}
