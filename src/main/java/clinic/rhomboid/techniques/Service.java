package clinic.rhomboid.techniques;

import java.time.Duration;

/**
 * A technique in one length.
 *
 * @param minutes what the client sees and pays for
 * @param priceAmount in minor units of the location's currency
 * @param bufferBefore the therapist's own time before the visit
 * @param bufferAfter the therapist's own time after it
 */
public record Service(
    String technique, int minutes, int priceAmount, Duration bufferBefore, Duration bufferAfter) {}
