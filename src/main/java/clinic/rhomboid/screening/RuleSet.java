package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Complaint;
import clinic.rhomboid.answers.Person;
import clinic.rhomboid.answers.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The rules of record, as a clinician signs them off: read once by {@link RuleSetReader}, never changed.
 *
 * @param sha256 of the file's bytes, in lower-case hexadecimal: names exactly which rules made a decision
 * @param notice what every client is told, whatever they answer
 * @param routeTexts what a client reads for each disposition
 * @param clearanceQuestion asked for a contraindication that a doctor's note can open for review
 * @param clearedQuestion asked for a warning sign that a doctor's examination can open for review
 * @param clientQuestions what is asked about the person, by id
 * @param otherBodyAreas places that are no region of the back
 * @param clearedEffects what a cleared warning sign does to each technique
 * @param techniques in the order that every list of effects follows
 * @param sources by id
 */
public record RuleSet(
    String version,
    String sha256,
    String notice,
    Map<Disposition, String> routeTexts,
    String clearanceQuestion,
    String clearedQuestion,
    Map<String, String> clientQuestions,
    List<ComplaintField> complaintFields,
    List<Choice> otherBodyAreas,
    List<EligibilityRule> eligibility,
    List<RedFlag> redFlags,
    List<Effect> clearedEffects,
    List<Escalation> escalations,
    List<Contraindication> contraindications,
    List<Technique> techniques,
    Map<String, Source> sources) {

  /** Older than anybody. */
  private static final int OLDEST = 150;

  /** The question about the complaint with this id, or null. */
  public ComplaintField complaintField(String id) {
    return complaintFields.stream().filter(field -> field.id().equals(id)).findFirst().orElse(null);
  }

  /** The warning sign with this id, or null. */
  public RedFlag redFlag(String id) {
    return redFlags.stream().filter(flag -> flag.id().equals(id)).findFirst().orElse(null);
  }

  /** The contraindication with this id, or null. */
  public Contraindication contraindication(String id) {
    return contraindications.stream().filter(item -> item.id().equals(id)).findFirst().orElse(null);
  }

  /** The technique with this id, or null. */
  public Technique technique(String id) {
    return techniques.stream().filter(technique -> technique.id().equals(id)).findFirst().orElse(null);
  }

  /** The regions of the back that can be marked. */
  public List<Choice> regions() {
    return complaintField("regions").options();
  }

  /** Whether this names a region of the back or another body area. */
  public boolean isPlace(String value) {
    return complaintField("regions").offers(value)
        || otherBodyAreas.stream().anyMatch(area -> area.value().equals(value));
  }

  /** The age below which this question about the person is asked: nobody older needs it for a booking. */
  public int askedBelow(String question) {
    return IntStream.rangeClosed(0, OLDEST).filter(age -> asked(question, age)).max().orElse(-1) + 1;
  }

  private boolean asked(String question, int age) {
    var nothingElse = new Answers(new Person(age, null, null), Complaint.EMPTY, Map.of(), Map.of(), Reply.NO);
    return eligibility.stream().filter(rule -> Condition.allHold(rule.when(), nothingElse))
        .flatMap(rule -> rule.requires().stream()).anyMatch(required -> required.question().equals(question));
  }

  /** What a client reads when an item that needs a therapist has no words of its own. */
  Advice reviewAdvice() {
    return new Advice(AdviceKind.THERAPIST_WILL_CONTACT, routeTexts.get(Disposition.THERAPIST_REVIEW));
  }
}
