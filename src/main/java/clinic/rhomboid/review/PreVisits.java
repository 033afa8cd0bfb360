package clinic.rhomboid.review;

import clinic.rhomboid.answers.Complaint;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.ReviewDecision;
import clinic.rhomboid.booking.ReviewDecisions;
import clinic.rhomboid.booking.Wishes;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts the page before a visit together. */
@ApplicationScoped
class PreVisits {

  private final Caseload caseload;
  private final VisitFiles files;
  private final VisitLine lines;
  private final RuleSet rules;
  private final Intakes intakes;
  private final Pictures pictures;
  private final ReviewDecisions decisions;
  private final Wishes wishes;
  private final Trail trail;
  private final Clock clock;

  PreVisits(
      Caseload caseload, VisitFiles files, VisitLine lines, RuleSet rules, Intakes intakes, Pictures pictures,
      ReviewDecisions decisions, Wishes wishes, Trail trail, Clock clock) {
    this.caseload = caseload;
    this.files = files;
    this.lines = lines;
    this.rules = rules;
    this.intakes = intakes;
    this.pictures = pictures;
    this.decisions = decisions;
    this.wishes = wishes;
    this.trail = trail;
    this.clock = clock;
  }

  PreVisit of(Appointment visit) {
    var file = files.open(visit);
    var supply = pictures.current(visit.locationId);
    var screened = file.screened();
    return new PreVisit(visit.id.toString(), file.client().name, file.age(), lines.whole(visit, supply),
        visit.contactPhone == null ? null : "tel:" + visit.contactPhone, file.verdict(), note(file, supply),
        wishes.of(visit).orElse(null), screened == null ? null : answered(file, supply),
        decisions.about(visit.id).map(decision -> decided(decision, supply)).orElse(null), waiting(file, supply), null);
  }

  /** The page once more, for a form that was not complete. */
  @Transactional
  PreVisit again(UUID id, Reviewer reviewer) {
    var visit = caseload.visit(id, reviewer).orElseThrow(NotFoundException::new);
    trail.record(reviewer.actor(), "read", "visit " + id, visit.clientId, null);
    return of(visit);
  }

  private PreVisit.Answered answered(VisitFile file, ClinicSupply supply) {
    var answers = file.screened().answers();
    var decision = file.screened().decision();
    var complaint = answers.complaint();
    var last = intakes.before(file.screened().revision(), file.client().id).orElse(null);
    var then = last == null ? null : intakes.answers(last);
    var before = then == null ? null : new PreVisit.Before(StaffTimes.shortDay(last.signedAt.atZone(supply.zone())),
        BackPicture.of(rules, then.complaint(), Set.of(), Set.of()), Change.between(rules, then, answers));
    var earlier = then == null ? Set.<String>of() : then.complaint().regions();
    return new PreVisit.Answered(
        RuleLine.of(rules, file.screened()), TechniqueLine.of(rules, decision, file.visit().technique),
        BackPicture.of(rules, complaint, earlier, decision.avoidAreas()),
        BackPicture.elsewhere(rules, decision.avoidAreas()), before, pain(complaint),
        ComplaintLine.of(rules, complaint), complaint.notes(), Fact.of(rules, answers, decision),
        signed(file, supply));
  }

  private static List<PreVisit.Pain> pain(Complaint complaint) {
    var pain = new ArrayList<PreVisit.Pain>();
    for (var part : new String[][] {{"now", "painNow"}, {"worst", "painWorst"}, {"usual", "painAverage"}}) {
      var score = complaint.scores().get(part[1]);
      pain.add(new PreVisit.Pain(part[0], score == null ? "–" : score.toString()));
    }
    return pain;
  }

  private PreVisit.Signed signed(VisitFile file, ClinicSupply supply) {
    var revision = file.screened().revision();
    var name = intakes.signature(revision);
    return new PreVisit.Signed(name, StaffTimes.dayAndTime(revision.signedAt, supply.zone()), revision.consentVersion,
        file.screened().result().ruleSetVersion, !name.strip().equalsIgnoreCase(file.client().name));
  }

  private static String note(VisitFile file, ClinicSupply supply) {
    if (file.screened() == null) {
      return "The form is still to come";
    }
    var count = file.screened().decision().contributions().size();
    return (count == 0 ? "No rule speaks" : count == 1 ? "1 rule" : count + " rules") + ", answered "
        + StaffTimes.dayAndTime(file.screened().revision().signedAt, supply.zone());
  }

  private String decided(ReviewDecision decision, ClinicSupply supply) {
    var words = decisions.words(decision);
    var who = supply.therapistNames().getOrDefault(decision.therapistId, decision.therapistId);
    var what = decision.kind == ReviewDecision.Kind.ACCEPTED
        ? "Accepted for " + Labels.technique(rules, decision.technique) : "Declined";
    return what + " by " + who + ", " + StaffTimes.dayAndTime(decision.decidedAt, supply.zone())
        + (words.isEmpty() ? "." : ": " + words);
  }

  private PreVisit.Waiting waiting(VisitFile file, ClinicSupply supply) {
    var visit = file.visit();
    if (!visit.undecided() || file.screened() == null || Standstill.of(visit, clock.instant()).isPresent()) {
      return null;
    }
    var until = visit.reviewUntil == null ? null : StaffTimes.dayAndTime(visit.reviewUntil, supply.zone()) + ", "
        + StaffTimes.length(Duration.between(clock.instant(), visit.reviewUntil)) + " left";
    return new PreVisit.Waiting(until, !file.screened().result().disposition.forbidsBooking() && visit.haltedAt == null,
        !visit.hasTime(),
        TechniqueOption.of(rules, file.screened().decision(), visit, supply));
  }
}
