package clinic.rhomboid.audit;

import java.time.Instant;

/** The trail was anchored: whoever can carry the anchor out of this machine's reach does so. */
public record Anchored(Anchor anchor, Instant at) {}
