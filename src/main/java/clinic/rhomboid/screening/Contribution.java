package clinic.rhomboid.screening;

import java.util.List;

/**
 * What one finding adds to a decision, for the therapist's page.
 *
 * @param disposition the strictest it asks for
 * @param effects one for each technique, in their order
 * @param advice what the client is told because of it, should its disposition be the one that decides
 * @param staffText why, for staff only; never shown to a client
 * @param sources ids of the rules' sources
 */
public record Contribution(
    Origin origin,
    String id,
    String label,
    Disposition disposition,
    List<Effect> effects,
    List<Advice> advice,
    String staffText,
    List<String> sources) {

  /** What kind of rule it comes from. */
  public enum Origin {
    AGE,
    RED_FLAG,
    ESCALATION,
    CONTRAINDICATION,
    /** A rule about the answers as a whole. */
    WHOLE
  }

  /** A finding about the answers as a whole, which sends the booking to a therapist and changes no technique. */
  static Contribution review(String id, String label, String staffText, RuleSet rules) {
    return new Contribution(
        Origin.WHOLE, id, label, Disposition.THERAPIST_REVIEW, Effect.NONE, List.of(rules.reviewAdvice()), staffText,
        List.of());
  }
}
