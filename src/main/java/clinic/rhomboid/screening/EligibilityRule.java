package clinic.rhomboid.screening;

import java.util.List;

/** A rule about the client's age, and what it requires of a minor. */
public record EligibilityRule(
    String id,
    String label,
    List<Condition> when,
    Disposition disposition,
    AdviceKind adviceKind,
    List<Requirement> requires,
    List<Effect> effects,
    String clientAdvice,
    String staffReason,
    List<String> sources) {}
