package clinic.rhomboid.review;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a therapist does about the answers of a visit without deciding: sign that they are read, or ask about them. */
@ApplicationScoped
class Reading {

  private static final Set<AppointmentState> TO_TREAT =
      Set.of(AppointmentState.CONFIRMED, AppointmentState.ARRIVED, AppointmentState.IN_SESSION);
  private static final Set<AppointmentState> STILL_OPEN =
      Set.of(AppointmentState.PENDING_REVIEW, AppointmentState.CONFIRMED, AppointmentState.SUSPENDED);

  private final Caseload caseload;
  private final VisitFiles files;
  private final SignOffs signOffs;
  private final Questions questions;
  private final Clock clock;

  Reading(Caseload caseload, VisitFiles files, SignOffs signOffs, Questions questions, Clock clock) {
    this.caseload = caseload;
    this.files = files;
    this.signOffs = signOffs;
    this.questions = questions;
    this.clock = clock;
  }

  /** Whether this visit's answers are there to be signed off: it is confirmed, and comes or runs. */
  static boolean signable(Appointment visit, Reviewer reviewer, Instant now) {
    return reviewer.id().equals(visit.therapistId) && visit.intakeId != null && TO_TREAT.contains(visit.state)
        && (visit.state != AppointmentState.CONFIRMED || visit.endsAt.isAfter(now));
  }

  /** Whether the client can be asked something that still matters, and where it would be read. */
  static boolean askable(Appointment visit, Instant now) {
    return STILL_OPEN.contains(visit.state) && visit.intakeId != null && visit.contactEmail != null
        && (!visit.hasTime() || visit.startsAt.isAfter(now));
  }

  /** "Reviewed"; pressed again, it stays signed once. */
  @Transactional
  ReviewOutcome signOff(Reviewer reviewer, UUID id, String revision) {
    var found = caseload.ownLocked(id, reviewer);
    if (found.isEmpty()) {
      caseload.refused(id, reviewer, "review");
      return new ReviewOutcome.Unknown();
    }
    var visit = found.get();
    if (!signable(visit, reviewer, clock.instant())) {
      return new ReviewOutcome.Conflict("This visit has no answers to sign off now.");
    }
    var current = files.open(visit).screened().revision();
    if (!current.id.toString().equals(revision)) {
      return new ReviewOutcome.Conflict("The client has changed the answers meanwhile. Please read them as they are now.");
    }
    if (!signOffs.reviewed(Set.of(id)).contains(id)) {
      signOffs.sign(reviewer, visit, current);
    }
    return new ReviewOutcome.Done();
  }

  /** Asks the client one question; the next one can be asked when it is answered. */
  @Transactional
  ReviewOutcome ask(Reviewer reviewer, UUID id, String words) {
    var found = caseload.locked(id, reviewer);
    if (found.isEmpty()) {
      caseload.refused(id, reviewer, "ask");
      return new ReviewOutcome.Unknown();
    }
    var visit = found.get();
    if (!askable(visit, clock.instant())) {
      return new ReviewOutcome.Conflict("This client can’t be asked by mail about this visit. Please call instead.");
    }
    if (questions.waits(visit)) {
      return new ReviewOutcome.Conflict("A question is open already. The client answers one at a time.");
    }
    if (words.isBlank()) {
      return new ReviewOutcome.Invalid(List.of(new FieldError("question", "Write what you would like to know")));
    }
    var tooLong = AcceptanceRules.tooLong(words, "question");
    if (tooLong.isPresent()) {
      return new ReviewOutcome.Invalid(List.of(tooLong.get()));
    }
    questions.ask(reviewer, visit, files.open(visit).client(), words);
    return new ReviewOutcome.Done();
  }
}
