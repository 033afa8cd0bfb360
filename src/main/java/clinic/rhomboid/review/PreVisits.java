package clinic.rhomboid.review;

import clinic.rhomboid.answers.Answers;
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
  private final Questions questions;
  private final VisitTasks tasks;
  private final Wishes wishes;
  private final PastVisits past;
  private final Trail trail;

  PreVisits(
      Caseload caseload, VisitFiles files, VisitLine lines, RuleSet rules, Intakes intakes, Pictures pictures,
      ReviewDecisions decisions, Questions questions, VisitTasks tasks, Wishes wishes, PastVisits past,
      Trail trail) {
    this.caseload = caseload;
    this.files = files;
    this.lines = lines;
    this.rules = rules;
    this.intakes = intakes;
    this.pictures = pictures;
    this.decisions = decisions;
    this.questions = questions;
    this.tasks = tasks;
    this.wishes = wishes;
    this.past = past;
    this.trail = trail;
  }

  PreVisit of(Appointment visit, Reviewer reviewer) {
    var file = files.open(visit);
    var supply = pictures.current(visit.locationId);
    var asked = questions.about(visit.id);
    return new PreVisit(visit.id.toString(), file.client().name, file.age(), lines.whole(visit, supply),
        visit.contactPhone == null ? null : "tel:" + visit.contactPhone, file.verdict(), note(file, supply),
        wishes.of(visit).orElse(null), file.screened() == null ? null : answered(file, supply),
        decisions.about(visit.id).map(decision -> decided(decision, supply)).orElse(null),
        asked.stream().map(question -> question(question, supply)).toList(), tasks.of(file, reviewer, asked, supply),
        null, past.before(visit, supply));
  }

  /** The page once more, for a form that was not complete. */
  @Transactional
  PreVisit again(UUID id, Reviewer reviewer) {
    var visit = caseload.visit(id, reviewer).orElseThrow(NotFoundException::new);
    trail.record(reviewer.actor(), "read", "visit " + id, visit.clientId, null);
    return of(visit, reviewer);
  }

  private PreVisit.Answered answered(VisitFile file, ClinicSupply supply) {
    var answers = file.screened().answers();
    var decision = file.screened().decision();
    var complaint = answers.complaint();
    var facts = Fact.of(rules, answers, decision);
    var last = intakes.before(file.screened().revision(), file.client().id).orElse(null);
    var then = last == null ? null : intakes.answers(last);
    var before = then == null ? null : before(then, answers, StaffTimes.shortDay(last.signedAt.atZone(supply.zone())));
    var earlier = then == null ? Set.<String>of() : then.complaint().regions();
    return new PreVisit.Answered(
        RuleLine.of(rules, file.screened()), TechniqueLine.of(rules, decision, file.visit()),
        BackPicture.of(rules, complaint, earlier, file.leaveAlone()),
        BackPicture.elsewhere(rules, file.leaveAlone()), before, pain(complaint),
        ComplaintLine.of(rules, complaint), complaint.notes(), Fact.told(facts), Fact.rest(facts),
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
    var halted = file.halted(supply.zone());
    if (halted != null) {
      return halted;
    }
    if (file.screened() == null) {
      return "The form is still to come";
    }
    var count = file.screened().decision().contributions().size();
    return (count == 0 ? "No rule speaks" : count == 1 ? "1 rule" : count + " rules") + ", answered "
        + StaffTimes.dayAndTime(file.screened().revision().signedAt, supply.zone());
  }

  private PreVisit.Before before(Answers then, Answers now, String day) {
    var changes = Change.between(rules, then, now);
    return new PreVisit.Before(day, BackPicture.of(rules, then.complaint(), Set.of(), Set.of()),
        changes.stream().filter(change -> change.kind() != Change.Kind.SAME).toList(),
        changes.stream().filter(change -> change.kind() == Change.Kind.SAME).map(Change::text).toList());
  }

  private PreVisit.Decided decided(ReviewDecision decision, ClinicSupply supply) {
    var who = name(decision.therapistId, supply);
    var what = decision.kind == ReviewDecision.Kind.ACCEPTED
        ? "Accepted for " + Labels.technique(rules, decision.technique)
            + (decision.lifted ? ", which the rules say to avoid," : "") : "Declined";
    return new PreVisit.Decided(
        what + " by " + who + ", " + StaffTimes.dayAndTime(decision.decidedAt, supply.zone()),
        decisions.words(decision), Limits.spelled(rules, decisions.limits(decision)), decisions.signature(decision));
  }

  private static PreVisit.Question question(QuestionAsked asked, ClinicSupply supply) {
    return new PreVisit.Question(
        name(asked.therapist(), supply) + " asked, " + StaffTimes.dayAndTime(asked.askedAt(), supply.zone()),
        asked.question(), asked.open() ? null : StaffTimes.dayAndTime(asked.answeredAt(), supply.zone()), asked.answer());
  }

  private static String name(String therapist, ClinicSupply supply) {
    return supply.therapistNames().getOrDefault(therapist, therapist);
  }
}
