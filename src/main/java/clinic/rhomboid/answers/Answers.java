package clinic.rhomboid.answers;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One whole intake as the rules read it, keyed by the ids of the rules of record.
 *
 * @param redFlags answers to red-flag questions by id; one that is absent counts as {@code unlisted}
 * @param contraindications answers to questions about contraindications by id; likewise
 * @param unlisted what a screening question without an entry is taken to have been answered
 */
public record Answers(
    Person person,
    Complaint complaint,
    Map<String, FlagAnswer> redFlags,
    Map<String, ConditionAnswer> contraindications,
    Reply unlisted) {

  public Answers {
    redFlags = Map.copyOf(redFlags);
    contraindications = Map.copyOf(contraindications);
  }

  public FlagAnswer redFlag(String id) {
    var given = redFlags.get(id);
    return given == null ? FlagAnswer.of(unlisted) : given;
  }

  public ConditionAnswer contraindication(String id) {
    var given = contraindications.get(id);
    return given == null ? ConditionAnswer.of(unlisted) : given;
  }

  /** The same answers as if these conditions had been denied: what is switched off is not evaluated, whatever was said. */
  public Answers without(Set<String> switchedOff) {
    if (switchedOff.isEmpty()) {
      return this;
    }
    var asked = new HashMap<>(contraindications);
    switchedOff.forEach(id -> asked.put(id, ConditionAnswer.of(Reply.NO)));
    return new Answers(person, complaint, redFlags, asked, unlisted);
  }

  /** The same answers with these questions left open that have none of their own, whatever was assumed of the others. */
  public Answers leavingOpen(Set<String> flags, Set<String> conditions) {
    var someFlags = new HashMap<>(redFlags);
    flags.forEach(id -> someFlags.putIfAbsent(id, FlagAnswer.of(Reply.UNANSWERED)));
    var someConditions = new HashMap<>(contraindications);
    conditions.forEach(id -> someConditions.putIfAbsent(id, ConditionAnswer.of(Reply.UNANSWERED)));
    return new Answers(person, complaint, someFlags, someConditions, unlisted);
  }

  /** The same answers judged at another age, as for a visit after a birthday. */
  public Answers atAge(Integer years) {
    return new Answers(person.atAge(years), complaint, redFlags, contraindications, unlisted);
  }
}
