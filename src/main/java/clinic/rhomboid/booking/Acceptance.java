package clinic.rhomboid.booking;

/**
 * What a therapist accepts a visit for.
 *
 * @param lifted whether the rules say to avoid the technique, so that this lifts them
 * @param reason for colleagues; empty when there is nothing to say
 * @param signature the name the therapist typed, or null where nothing is lifted
 * @param limits what the visit is held to, or null
 */
public record Acceptance(String technique, boolean lifted, String reason, String signature, VisitLimits limits) {}
