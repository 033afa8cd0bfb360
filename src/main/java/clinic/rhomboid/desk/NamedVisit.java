package clinic.rhomboid.desk;

import java.time.Instant;
import java.util.UUID;

/** Enough of a visit to find its day again and to say whose it is. */
public record NamedVisit(UUID id, Instant start, String client) {}
