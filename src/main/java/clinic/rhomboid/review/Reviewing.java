package clinic.rhomboid.review;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Cancelling;
import clinic.rhomboid.booking.ChangeOutcome;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.ReviewDecisions;
import clinic.rhomboid.booking.VisitChanged;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.web.FieldError;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Therapists' decisions about visits under review. What the rules forbid, no therapist can accept. */
@ApplicationScoped
class Reviewing {

  private static final int LONGEST = 2000;
  private static final String FORBIDDEN =
      "The rules forbid a massage with these answers, and no therapist can lift that. You can decline with advice.";

  private static final String HALTED =
      "The client ticked a sign for which nobody is massaged, and has not signed their answers yet. Please call them.";

  private final Caseload caseload;
  private final VisitFiles files;
  private final Pictures pictures;
  private final RuleSet rules;
  private final ReviewDecisions decisions;
  private final Cancelling cancelling;
  private final Trail trail;
  private final Event<VisitChanged> events;
  private final Clock clock;

  Reviewing(
      Caseload caseload, VisitFiles files, Pictures pictures, RuleSet rules, ReviewDecisions decisions,
      Cancelling cancelling, Trail trail, Event<VisitChanged> events, Clock clock) {
    this.caseload = caseload;
    this.files = files;
    this.pictures = pictures;
    this.rules = rules;
    this.decisions = decisions;
    this.cancelling = cancelling;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Accepts a visit.
   *
   * @param technique null for the one that was asked for
   * @param reason required where the rules say to avoid the technique
   */
  @Transactional
  ReviewOutcome accept(Reviewer reviewer, UUID id, String technique, String reason) {
    var found = caseload.locked(id, reviewer);
    if (found.isEmpty()) {
      return unknown(reviewer, "accept", id);
    }
    var visit = found.get();
    var late = Standstill.of(visit, clock.instant());
    if (late.isPresent()) {
      return new ReviewOutcome.Conflict(late.get());
    }
    var file = files.open(visit);
    if (visit.haltedAt != null) {
      return new ReviewOutcome.Conflict(HALTED);
    }
    if (file.screened().result().disposition.forbidsBooking()) {
      return new ReviewOutcome.Conflict(FORBIDDEN);
    }
    var options =
        TechniqueOption.of(rules, file.screened().decision(), visit, pictures.current(visit.locationId));
    var wanted = technique == null || technique.isBlank() ? visit.technique : technique;
    var option = options.stream().filter(offered -> offered.id().equals(wanted)).findFirst();
    var fault = fault(option, reason);
    if (fault != null) {
      return new ReviewOutcome.Invalid(List.of(fault));
    }
    settle(reviewer, file, option.get(), reason.strip());
    return new ReviewOutcome.Decided();
  }

  /** Declines a visit, with advice that the client will read. */
  ReviewOutcome decline(Reviewer reviewer, UUID id, String advice) {
    var found = QuarkusTransaction.requiringNew().call(() -> caseload.visit(id, reviewer));
    if (found.isEmpty()) {
      return unknown(reviewer, "decline", id);
    }
    if (advice.isBlank()) {
      return new ReviewOutcome.Invalid(List.of(new FieldError("advice", "Write what the client should do instead")));
    }
    if (advice.length() > LONGEST) {
      return new ReviewOutcome.Invalid(List.of(tooLong("advice")));
    }
    var outcome = cancelling.decline(id, reviewer.actor(), visit -> {
      var file = files.open(visit);
      decisions.decline(visit, file.client(), file.screened().revision(), reviewer.id(), advice.strip());
    });
    return outcome instanceof ChangeOutcome.TooLate late ? conflict(late.visit()) : new ReviewOutcome.Decided();
  }

  private void settle(Reviewer reviewer, VisitFile file, TechniqueOption option, String reason) {
    var visit = file.visit();
    // The database confirms a visit only when it finds the decision: it is written first.
    var decision = decisions.accept(
        visit, file.client(), file.screened().revision(), reviewer.id(), option.id(), reason);
    visit.acceptanceId = decision.id;
    visit.reviewUntil = null;
    if (visit.hasTime()) {
      visit.technique = option.id();
      visit.state = AppointmentState.CONFIRMED;
      visit.calendarSequence++;
    }
    trail.record(reviewer.actor(), "accept", "visit " + visit.id, visit.clientId, option.id());
    decisions.flush();
    events.fire(new VisitChanged(
        visit, visit.hasTime() ? VisitChanged.Kind.CONFIRMED : VisitChanged.Kind.CALL_ACCEPTED, null));
  }

  private static FieldError fault(Optional<TechniqueOption> option, String reason) {
    if (option.isEmpty()) {
      return new FieldError("technique", "Choose a technique");
    }
    if (option.get().lifted() && reason.isBlank()) {
      return new FieldError("reason",
          "Write why " + option.get().name() + " is right although the rules say to avoid it");
    }
    return reason.length() > LONGEST ? tooLong("reason") : null;
  }

  private static FieldError tooLong(String field) {
    return new FieldError(field, "Shorten this to " + LONGEST + " characters or fewer");
  }

  private ReviewOutcome conflict(Appointment visit) {
    return new ReviewOutcome.Conflict(
        Standstill.of(visit, clock.instant()).orElse("Somebody else changed this visit just now."));
  }

  private ReviewOutcome unknown(Reviewer reviewer, String action, UUID id) {
    caseload.refused(id, reviewer, action);
    return new ReviewOutcome.Unknown();
  }
}
