package clinic.rhomboid.screening;

import java.util.List;
import java.util.stream.Collectors;

/** The words of the rules in words that staff read. */
public final class PlainWords {

  public static String of(Disposition disposition) {
    return switch (disposition) {
      case BOOK_NORMALLY -> "booked";
      case BOOK_WITH_MODIFICATIONS -> "booked with changes";
      case THERAPIST_REVIEW -> "a therapist decides";
      case DO_NOT_BOOK -> "no booking: a doctor first";
      case DO_NOT_BOOK_EMERGENCY -> "no booking: emergency advice";
    };
  }

  public static String of(Severity severity) {
    return switch (severity) {
      case ABSOLUTE -> "no booking";
      case CLEARANCE -> "no booking without a doctor’s note; with one a therapist decides";
      case REVIEW -> "a therapist decides";
      case MODIFY -> "booked with changes";
      case LOCAL -> "that area is left alone; in the painful area a therapist decides";
    };
  }

  public static String of(Effect effect) {
    return switch (effect) {
      case ALLOW -> "as usual";
      case ALLOW_LIGHT -> "light pressure";
      case REVIEW -> "a therapist decides";
      case AVOID -> "not used";
    };
  }

  static String of(Alarm alarm) {
    return switch (alarm) {
      case EMERGENCY -> "emergency";
      case MEDICAL_REFERRAL_FIRST -> "a doctor first";
      case DO_NOT_BOOK -> "no booking";
      case THERAPIST_REVIEW -> "a therapist decides";
    };
  }

  public static String of(AdviceKind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** All of these conditions at once. */
  static String allOf(RuleSet rules, List<Condition> conditions) {
    return conditions.stream().map(condition -> of(rules, condition)).collect(Collectors.joining(", and "));
  }

  static String of(RuleSet rules, Condition condition) {
    var field = condition.field();
    return switch (field.kind()) {
      case AGE -> "Age: " + number(condition);
      case SCORE -> about(rules, field.name()) + ": " + number(condition);
      case CONDITIONS -> (condition.operator() == Operator.INCLUDES_NONE ? "No plain yes to any of: " : "A plain yes to: ")
          + condition.words().stream().map(id -> rules.contraindication(id).label()).collect(Collectors.joining("; "));
      case ONE_CHOICE, CHOICES -> about(rules, field.name()) + ": " + chosen(rules, condition);
    };
  }

  /** The question alone, without the rest of its words. */
  public static String shortly(String question) {
    var end = question.indexOf('?');
    return end > 0 ? question.substring(0, end + 1) : question;
  }

  private static String about(RuleSet rules, String field) {
    return "“" + shortly(rules.complaintField(field).label()) + "”";
  }

  private static String number(Condition condition) {
    return switch (condition.operator()) {
      case GTE -> condition.number() + " or more";
      case GTE_OR_MISSING -> condition.number() + " or more, or not said";
      case LT -> "under " + condition.number();
      case MISSING -> "not said";
      default -> String.valueOf(condition.number());
    };
  }

  private static String chosen(RuleSet rules, Condition condition) {
    if (condition.operator() == Operator.MISSING) {
      return "not said";
    }
    var labels = condition.words().stream().map(word -> label(rules.complaintField(condition.field().name()), word))
        .collect(Collectors.joining("; "));
    if (condition.operator() == Operator.INCLUDES_NONE) {
      return "none of: " + labels;
    }
    return condition.words().size() == 1 ? labels : "one of: " + labels;
  }

  private static String label(ComplaintField field, String value) {
    return field.options().stream().filter(option -> option.value().equals(value)).map(Choice::label).findFirst().orElse(value);
  }

  private PlainWords() {}
}
