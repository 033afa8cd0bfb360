package clinic.rhomboid.screening;

import java.util.List;
import java.util.Map;

/**
 * What screening decides about one intake. Techniques and findings are named by id.
 *
 * @param rankedTechniques may be booked, best first
 * @param reviewTechniques only with a therapist's decision, best first
 * @param notSuggestedTechniques may be booked but suit less, best first
 * @param blockedTechniques not to be used, in the rules' order
 * @param lightPressureTechniques only with light pressure, in the rules' order
 * @param adviceKinds sorted by name
 * @param avoidAreas regions of the back and other body areas to leave alone, sorted
 * @param findings ids of everything that contributed, sorted
 * @param scores by technique, in the rules' order
 * @param advice what the client is told, in screen order
 * @param requiredCompetences what the therapist must be trained in, sorted
 * @param positionings how the client should lie, sorted
 * @param contributions why, one for each finding, in the rules' order; for staff
 */
public record Decision(
    Disposition disposition,
    List<String> rankedTechniques,
    List<String> reviewTechniques,
    List<String> notSuggestedTechniques,
    List<String> blockedTechniques,
    List<String> lightPressureTechniques,
    List<AdviceKind> adviceKinds,
    List<String> avoidAreas,
    List<String> findings,
    Map<String, Integer> scores,
    List<Advice> advice,
    List<String> requiredCompetences,
    List<String> positionings,
    List<Contribution> contributions) {}
