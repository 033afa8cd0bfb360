package clinic.rhomboid.clients;

import java.util.UUID;

/** Two records have become one person's, in the running transaction: what is known of either counts for both from now on. */
public record RecordsMerged(UUID keptId, UUID mergedId, String actor) {}
