package clinic.rhomboid.review;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Writes the rows of a queue: who, how long, what speaks, what was asked. */
@ApplicationScoped
class QueueRows {

  private static final int RULES_SHOWN = 2;
  private static final Duration SOON = Duration.ofMinutes(90);

  private final VisitFiles files;
  private final VisitLine lines;
  private final Questions questions;
  private final RuleSet rules;
  private final Clock clock;

  QueueRows(VisitFiles files, VisitLine lines, Questions questions, RuleSet rules, Clock clock) {
    this.files = files;
    this.lines = lines;
    this.questions = questions;
    this.rules = rules;
    this.clock = clock;
  }

  /** In the same order; as many statements for fifty as for one. */
  List<QueueRow> of(List<Appointment> visits, ClinicSupply supply) {
    var opened = files.open(visits);
    var asked = questions.last(visits.stream().map(visit -> visit.id).toList());
    return opened.stream().map(file -> row(file, asked.get(file.visit().id), supply)).toList();
  }

  private QueueRow row(VisitFile file, QuestionAsked asked, ClinicSupply supply) {
    var visit = file.visit();
    var left = visit.reviewUntil == null ? null : Duration.between(clock.instant(), visit.reviewUntil);
    var whole = left == null ? 0 : Duration.between(visit.reviewAskedAt, visit.reviewUntil).toMinutes();
    var speaking = RuleLine.of(rules, file.screened());
    return new QueueRow(visit.id.toString(), visit.state, file.client().name, file.age(), file.verdict(),
        file.halted(supply.zone()),
        left == null ? null : StaffTimes.length(left), left != null && left.compareTo(SOON) < 0,
        left == null ? 0 : left.toMinutes(), Math.max(1, whole), !visit.hasTime(), RuleLine.first(speaking, RULES_SHOWN),
        RuleLine.more(speaking, RULES_SHOWN), lines.asked(visit, supply),
        StaffTimes.dayAndTime(file.screened().revision().signedAt, supply.zone()), asked(asked, supply),
        asked == null ? null : asked.answer(), visit.contactPhone == null ? null : "tel:" + visit.contactPhone);
  }

  private static String asked(QuestionAsked asked, ClinicSupply supply) {
    if (asked == null) {
      return null;
    }
    return asked.open() ? "Asked " + StaffTimes.dayAndTime(asked.askedAt(), supply.zone()) + ", no answer yet"
        : "Answered " + StaffTimes.dayAndTime(asked.answeredAt(), supply.zone());
  }
}
