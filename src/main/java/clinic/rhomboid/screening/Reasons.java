package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a rule that holds into a plain sentence about what the client answered. */
final class Reasons {

  private static final String YOUR_ANSWER = "Because of your answer about: ";
  private static final String YOUR_AGE = "Because of your age.";

  private static final Map<String, String> TEMPLATES = Map.ofEntries(
      Map.entry("regions", "It bothers you here: %s."),
      Map.entry("spread", "The pain travels: %s."),
      Map.entry("quality", "It feels like: %s."),
      Map.entry("painNow", "Your pain right now is %s out of 10."),
      Map.entry("onset", "It started: %s."),
      Map.entry("duration", "It has lasted %s."),
      Map.entry("course", "It is changing: %s."),
      Map.entry("pattern", "You notice it most: %s."),
      Map.entry("aggravating", "It gets worse with: %s."),
      Map.entry("relieving", "It eases with: %s."),
      Map.entry("causes", "What plays a part: %s."),
      Map.entry("goals", "You would like: %s."),
      Map.entry("pressurePreference", "The pressure you like: %s."),
      Map.entry("massageExperience", "How often you have had massage: %s."));

  private static final String ANY_FIELD = "You told us: %s.";

  /** Why a technique fits. */
  static String of(RuleSet rules, Condition condition, Answers answers) {
    return switch (condition.field().kind()) {
      case AGE -> YOUR_AGE;
      case CONDITIONS -> answerAbout(conditionLabels(rules, condition, answers));
      case SCORE -> sentence(condition, String.valueOf(condition.field().number(answers)));
      case ONE_CHOICE, CHOICES -> sentence(condition, chosenLabels(rules, condition, answers));
    };
  }

  /** Why a technique is blocked or needs a therapist. */
  static Stream<String> of(RuleSet rules, Contribution contribution, Answers answers) {
    return switch (contribution.origin()) {
      case AGE -> Stream.of(YOUR_AGE);
      case RED_FLAG -> Stream.of(answerAbout(rules.redFlag(contribution.id()).plainLabel()));
      case CONTRAINDICATION -> Stream.of(answerAbout(contribution.label()));
      case ESCALATION -> about(rules, contribution.id(), answers).stream().map(Reasons::answerAbout);
      case WHOLE -> Stream.of();
    };
  }

  private static List<String> about(RuleSet rules, String escalation, Answers answers) {
    return rules.escalations().stream()
        .filter(rule -> rule.id().equals(escalation))
        .flatMap(rule -> rule.about(answers).stream())
        .toList();
  }

  private static String sentence(Condition condition, String said) {
    return TEMPLATES.getOrDefault(condition.field().name(), ANY_FIELD).formatted(said);
  }

  private static String answerAbout(String label) {
    return YOUR_ANSWER + label + ".";
  }

  private static String chosenLabels(RuleSet rules, Condition condition, Answers answers) {
    return rules.complaintField(condition.field().name()).options().stream()
        .filter(option -> condition.words().contains(option.value()))
        .filter(option -> condition.field().includes(answers, option.value()))
        .map(option -> inSentence(option.label()))
        .collect(Collectors.joining("; "));
  }

  private static String conditionLabels(RuleSet rules, Condition condition, Answers answers) {
    return condition.words().stream()
        .filter(id -> condition.field().includes(answers, id))
        .map(id -> rules.contraindication(id).label())
        .collect(Collectors.joining("; "));
  }

  private static String inSentence(String label) {
    return label.startsWith("I ") ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }

  private Reasons() {}
}
