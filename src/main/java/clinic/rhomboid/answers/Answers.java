package clinic.rhomboid.answers;

import java.util.Map;

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

  /** The same answers judged at another age, as for a visit after a birthday. */
  public Answers atAge(Integer years) {
    return new Answers(person.atAge(years), complaint, redFlags, contraindications, unlisted);
  }
}
