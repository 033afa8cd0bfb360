package clinic.rhomboid.review;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.intake.ScreeningResult;
import clinic.rhomboid.screening.Decision;

/**
 * A visit with what was signed for it, opened.
 *
 * @param age on the day of the visit, in years
 * @param screened null while the form is still to come
 */
record VisitFile(Appointment visit, Client client, int age, Screened screened) {

  record Screened(IntakeRevision revision, Answers answers, ScreeningResult result, Decision decision) {}

  VisitVerdict verdict() {
    return VisitVerdict.of(visit, screened == null ? null : screened.result().disposition);
  }
}
