package clinic.rhomboid.notes;

import java.time.Instant;

/**
 * What the last note leaves for the next visit.
 *
 * @param when the visit it was written about began
 * @param by the therapist who signed it
 * @param plan empty when nothing stands there, like {@code helped}
 */
public record LastPlan(Instant when, String by, String plan, String helped) {}
