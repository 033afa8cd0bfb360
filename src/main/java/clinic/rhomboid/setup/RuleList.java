package clinic.rhomboid.setup;

import clinic.rhomboid.screening.Alarm;
import clinic.rhomboid.screening.Contraindication;
import clinic.rhomboid.screening.Disposition;
import clinic.rhomboid.screening.FollowUp;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Severity;
import clinic.rhomboid.screening.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of record as the clinician who approves them reads them. */
public record RuleList(List<Part> parts, List<Source> sources) {

  /** Rules of one kind. */
  public record Part(String name, List<Rule> rules) {}

  /**
   * One rule.
   *
   * @param effect what it makes of the booking
   * @param detail what is asked, or what the therapist reads
   * @param sources their ids
   */
  public record Rule(String label, String effect, String detail, String sources) {}

  static RuleList of(RuleSet rules) {
    return new RuleList(
        List.of(
            new Part("Who may be treated", rules.eligibility().stream().map(rule ->
                new Rule(rule.label(), words(rule.disposition()), rule.staffReason(), ids(rule.sources()))).toList()),
            new Part("Warning signs", rules.redFlags().stream().map(flag ->
                new Rule(flag.plainLabel(), words(flag.alarm()), flag.staffReason(), ids(flag.sources()))).toList()),
            new Part("Warning signs that come together", rules.escalations().stream().map(rule ->
                new Rule(rule.staffReason(), words(rule.alarm()), null, ids(rule.sources()))).toList()),
            new Part("Conditions", rules.contraindications().stream().map(RuleList::condition).toList())),
        List.copyOf(rules.sources().values()));
  }

  private static Rule condition(Contraindication item) {
    return new Rule(item.label(), effect(item), item.base().therapistAlert(), ids(item.sources()));
  }

  /** Every weight that the condition may have, by its follow-up answers. */
  private static String effect(Contraindication item) {
    var followUp = item.followUp();
    var options = followUp == null ? Stream.<FollowUp.Option>empty() : followUp.options().stream();
    return Stream.concat(Stream.of(item.base().severity()), options.map(option -> option.judgement().severity()))
        .distinct().map(RuleList::words).collect(Collectors.joining("; or, by the details, "));
  }

  private static String words(Severity severity) {
    return switch (severity) {
      case ABSOLUTE -> "no booking";
      case CLEARANCE -> "no booking without a doctor’s note";
      case REVIEW -> "a therapist decides";
      case MODIFY -> "booked with changes";
      case LOCAL -> "that area is left alone";
    };
  }

  private static String words(Alarm alarm) {
    return alarm == Alarm.EMERGENCY ? "no booking: emergency advice" : words(alarm.disposition(true));
  }

  private static String words(Disposition disposition) {
    return switch (disposition) {
      case BOOK_NORMALLY -> "booked";
      case BOOK_WITH_MODIFICATIONS -> "booked with changes";
      case THERAPIST_REVIEW -> "a therapist decides";
      case DO_NOT_BOOK -> "no booking: a doctor first";
      case DO_NOT_BOOK_EMERGENCY -> "no booking: emergency advice";
    };
  }

  private static String ids(List<String> sources) {
    return String.join(", ", sources);
  }
}
