package clinic.rhomboid.slots;

import java.time.Instant;

/**
 * A start that two people can have together.
 *
 * @param oneRoom whether one room is free for both; two are otherwise
 */
public record PairSlot(Instant start, boolean oneRoom) {}
