package clinic.rhomboid.review;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Acceptance;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Cancelling;
import clinic.rhomboid.booking.ChangeOutcome;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.ReviewDecisions;
import clinic.rhomboid.booking.VisitChanged;
import clinic.rhomboid.booking.VisitTechnique;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.web.FieldError;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Therapists' decisions about visits under review. What the rules forbid, no therapist can accept. */
@ApplicationScoped
class Reviewing {

  static final String FORBIDDEN =
      "The rules forbid a massage with these answers, and no therapist can lift that. You can decline with advice.";

  private static final String OUTDATED =
      "The client has signed other answers since you opened this page. Please read them, then decide.";
  private static final String CHANGED = "Somebody else changed this visit just now.";
  private static final String HALTED =
      "The client ticked a sign for which nobody is massaged, and has not signed their answers yet. Please call them.";

  private final Caseload caseload;
  private final VisitFiles files;
  private final Pictures pictures;
  private final RuleSet rules;
  private final ReviewDecisions decisions;
  private final VisitTechnique techniques;
  private final SignOffs signOffs;
  private final Cancelling cancelling;
  private final Trail trail;
  private final Event<VisitChanged> events;
  private final Clock clock;

  Reviewing(
      Caseload caseload, VisitFiles files, Pictures pictures, RuleSet rules, ReviewDecisions decisions,
      VisitTechnique techniques, SignOffs signOffs, Cancelling cancelling, Trail trail, Event<VisitChanged> events,
      Clock clock) {
    this.caseload = caseload;
    this.files = files;
    this.pictures = pictures;
    this.rules = rules;
    this.decisions = decisions;
    this.techniques = techniques;
    this.signOffs = signOffs;
    this.cancelling = cancelling;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Accepts a visit, with the limits that were chosen. Where the rules say to avoid the technique, it is signed. */
  @Transactional
  ReviewOutcome accept(Reviewer reviewer, UUID id, DecisionForm sent) {
    var seen = caseload.visit(id, reviewer);
    var start = seen.map(one -> one.startsAt);
    seen.ifPresent(techniques::lockDay);
    var found = caseload.locked(id, reviewer);
    if (found.isEmpty()) {
      return unknown(reviewer, "accept", id);
    }
    var visit = found.get();
    if (!Objects.equals(visit.startsAt, start.orElse(null))) {
      return new ReviewOutcome.Conflict(CHANGED);
    }
    var late = Standstill.of(visit, clock.instant());
    if (late.isPresent()) {
      return new ReviewOutcome.Conflict(late.get());
    }
    var file = files.open(visit);
    if (visit.haltedAt != null) {
      return new ReviewOutcome.Conflict(HALTED);
    }
    if (sent.outdated(file.screened().revision())) {
      return new ReviewOutcome.Conflict(OUTDATED);
    }
    if (file.screened().result().disposition.forbidsBooking()) {
      return new ReviewOutcome.Conflict(FORBIDDEN);
    }
    var form = sent.orFor(visit);
    var supply = pictures.current(visit.locationId);
    var options = TechniqueOption.of(rules, file.screened().decision(), visit, supply);
    var option = options.stream().filter(offered -> offered.id().equals(form.technique())).findFirst();
    var faults = AcceptanceRules.faults(form, option, rules, supply.therapistNames().get(reviewer.id()));
    if (!faults.isEmpty()) {
      return new ReviewOutcome.Invalid(faults);
    }
    if (visit.hasTime() && !option.get().id().equals(visit.technique)
        && !techniques.change(visit, option.get().id())) {
      return new ReviewOutcome.Invalid(List.of(new FieldError("technique", option.get().name()
          + " would be more of it that day, or in a row, than the therapist takes. Choose another technique.")));
    }
    settle(reviewer, file, AcceptanceRules.of(form, option.get()));
    return new ReviewOutcome.Done();
  }

  /** Declines a visit, with advice that the client will read. */
  ReviewOutcome decline(Reviewer reviewer, UUID id, String advice) {
    if (QuarkusTransaction.requiringNew().call(() -> caseload.visit(id, reviewer)).isEmpty()) {
      return unknown(reviewer, "decline", id);
    }
    if (advice.isBlank()) {
      return new ReviewOutcome.Invalid(List.of(new FieldError("advice", "Write what the client should do instead")));
    }
    var tooLong = AcceptanceRules.tooLong(advice, "advice");
    if (tooLong.isPresent()) {
      return new ReviewOutcome.Invalid(List.of(tooLong.get()));
    }
    var outcome = cancelling.decline(id, reviewer.actor(), visit -> caseload.visit(id, reviewer).isPresent(), visit -> {
      var file = files.open(visit);
      decisions.decline(visit, file.client(), file.screened().revision(), reviewer.id(), advice);
    });
    if (!(outcome instanceof ChangeOutcome.TooLate late)) {
      return new ReviewOutcome.Done();
    }
    // In the same instant it may have been given to a colleague.
    var stillTheirs = QuarkusTransaction.requiringNew().call(() -> caseload.visit(id, reviewer)).isPresent();
    return stillTheirs ? conflict(late.visit()) : unknown(reviewer, "decline", id);
  }

  private void settle(Reviewer reviewer, VisitFile file, Acceptance acceptance) {
    var visit = file.visit();
    var revision = file.screened().revision();
    // The database confirms a visit only when it finds the decision: it is written first.
    var decision = decisions.accept(visit, file.client(), revision, reviewer.id(), acceptance);
    visit.acceptanceId = decision.id;
    visit.reviewUntil = null;
    if (visit.hasTime()) {
      visit.state = AppointmentState.CONFIRMED;
      visit.calendarSequence++;
    }
    trail.record(reviewer.actor(), acceptance.lifted() ? "lift" : "accept", "visit " + visit.id, visit.clientId,
        acceptance.technique(), decisions.evidence(decision));
    decisions.flush();
    if (reviewer.id().equals(visit.therapistId)) {
      // Nobody decides about answers unread: the own therapist need not press a second time.
      signOffs.sign(reviewer, visit, revision);
    }
    events.fire(new VisitChanged(
        visit, visit.hasTime() ? VisitChanged.Kind.CONFIRMED : VisitChanged.Kind.CALL_ACCEPTED, null));
  }

  private ReviewOutcome conflict(Appointment visit) {
    return new ReviewOutcome.Conflict(
        Standstill.of(visit, clock.instant()).orElse(CHANGED));
  }

  private ReviewOutcome unknown(Reviewer reviewer, String action, UUID id) {
    caseload.refused(id, reviewer, action);
    return new ReviewOutcome.Unknown();
  }
}
