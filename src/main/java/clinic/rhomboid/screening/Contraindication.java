package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.Reply;
import java.util.List;
import java.util.Set;

/**
 * A condition that speaks against a massage or changes it.
 *
 * @param base what it means without a follow-up answer
 * @param followUp the second question, or null
 * @param positioning how the client should lie, or null
 * @param requiredCompetence what the therapist must be trained in, or null
 * @param switchable whether the clinician who approves the rules may leave it out
 */
public record Contraindication(
    String id,
    String label,
    String question,
    String category,
    Judgement base,
    FollowUp followUp,
    boolean asksLocations,
    boolean asksClearance,
    String clientAdvice,
    String positioning,
    String requiredCompetence,
    boolean switchable,
    List<String> sources) {

  private static final Set<String> SOMEWHERE = Set.of(FollowUp.NOT_SURE);

  ConditionAnswer answer(Answers answers) {
    return answers.contraindication(id);
  }

  /** What it means with this answer: only a plain yes is told apart by the follow-up. */
  Judgement judgement(ConditionAnswer given) {
    return given.answer() == Reply.YES && hasOptions() ? followUp.chosen(given.followUp()).judgement() : base;
  }

  /** The value of the follow-up option that this answer stands for, or null where there are no options. */
  String option(ConditionAnswer given) {
    return hasOptions() ? followUp.chosen(given.followUp()).value() : null;
  }

  /** Whether this is one of the follow-up's options. */
  public boolean offers(String option) {
    return hasOptions() && followUp.options().stream().anyMatch(offered -> offered.value().equals(option));
  }

  /** Where it is; nothing said may be anywhere. */
  static Set<String> locations(ConditionAnswer given) {
    return given.locations().isEmpty() ? SOMEWHERE : given.locations();
  }

  private boolean hasOptions() {
    return followUp != null && !followUp.asksAreas();
  }
}
