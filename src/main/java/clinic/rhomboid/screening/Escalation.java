package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import java.util.List;
import java.util.function.Predicate;

/**
 * Items that weigh more together than each of them alone.
 *
 * @param groups fires when each of them has a positive member
 */
public record Escalation(
    String id,
    List<List<EscalationMember>> groups,
    Alarm alarm,
    AdviceKind adviceKind,
    List<Effect> effects,
    String clientAdvice,
    String staffReason,
    List<String> sources) {

  boolean fires(Answers answers) {
    return eachGroupHas(member -> member.positive(answers));
  }

  /** Fires without leaning on an answer the client was not sure of. */
  boolean certain(Answers answers) {
    return eachGroupHas(member -> member.certain(answers));
  }

  /** What the answers that make it fire are about. */
  List<String> about(Answers answers) {
    return groups.stream()
        .flatMap(List::stream)
        .filter(member -> member.positive(answers))
        .map(EscalationMember::label)
        .distinct()
        .toList();
  }

  private boolean eachGroupHas(Predicate<EscalationMember> wanted) {
    for (var group : groups) {
      if (!hasAny(group, wanted)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasAny(List<EscalationMember> group, Predicate<EscalationMember> wanted) {
    for (var member : group) {
      if (wanted.test(member)) {
        return true;
      }
    }
    return false;
  }
}
