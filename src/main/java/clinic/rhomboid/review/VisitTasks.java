package clinic.rhomboid.review;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What there is to do on the page before a visit. */
@ApplicationScoped
class VisitTasks {

  private final SignOffs signOffs;
  private final RuleSet rules;
  private final Clock clock;

  VisitTasks(SignOffs signOffs, RuleSet rules, Clock clock) {
    this.signOffs = signOffs;
    this.rules = rules;
    this.clock = clock;
  }

  PreVisit.Tasks of(VisitFile file, Reviewer reviewer, List<QuestionAsked> asked, ClinicSupply supply) {
    var visit = file.visit();
    var now = clock.instant();
    var open = asked.stream().anyMatch(QuestionAsked::open);
    return new PreVisit.Tasks(waiting(file, supply),
        Reading.signable(visit, reviewer, now) ? review(visit, file.screened().revision(), reviewer, supply) : null,
        Reading.askable(visit, now) && !open);
  }

  private PreVisit.Waiting waiting(VisitFile file, ClinicSupply supply) {
    var visit = file.visit();
    if (!visit.undecided() || file.screened() == null || Standstill.of(visit, clock.instant()).isPresent()) {
      return null;
    }
    var until = visit.reviewUntil == null ? null : StaffTimes.dayAndTime(visit.reviewUntil, supply.zone()) + ", "
        + StaffTimes.length(Duration.between(clock.instant(), visit.reviewUntil)) + " left";
    return new PreVisit.Waiting(file.screened().revision().id.toString(), until,
        !file.screened().result().disposition.forbidsBooking() && visit.haltedAt == null, visit.haltedAt != null,
        !visit.hasTime(), TechniqueOption.of(rules, file.screened().decision(), visit, supply), Limits.areas(rules));
  }

  private PreVisit.Review review(
      Appointment visit, IntakeRevision revision, Reviewer reviewer, ClinicSupply supply) {
    var signed = signOffs.reviewed(Set.of(visit.id)).contains(visit.id);
    var line = signOffs.last(visit.id).map(last -> {
      var who = last.therapistId.equals(reviewer.id()) ? "you" : supply.therapistNames().get(last.therapistId);
      var when = StaffTimes.dayAndTime(last.signedAt, supply.zone());
      return signed ? "Reviewed by " + who + ", " + when : last.revisionId.equals(revision.id)
          ? "Last read by " + who + ", " + when : "The answers changed since " + who + " read them, " + when;
    }).orElse(null);
    return new PreVisit.Review(revision.id.toString(), signed, line);
  }
}
