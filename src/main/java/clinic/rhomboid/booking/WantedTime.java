package clinic.rhomboid.booking;

import clinic.rhomboid.techniques.Service;
import java.time.Instant;

/**
 * The time that is wanted.
 *
 * @param therapist the only therapist wanted, or null for any
 */
public record WantedTime(Service service, Instant start, String therapist) {}
