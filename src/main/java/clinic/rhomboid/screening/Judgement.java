package clinic.rhomboid.screening;

import java.util.List;

/**
 * What a contraindication means, by itself or with one of its follow-up options.
 *
 * @param effects one for each technique, in their order
 * @param therapistAlert for staff only
 */
public record Judgement(Severity severity, List<Effect> effects, AdviceKind adviceKind, String therapistAlert) {}
