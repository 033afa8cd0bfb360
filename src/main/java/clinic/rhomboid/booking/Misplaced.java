package clinic.rhomboid.booking;

import java.time.Instant;
import java.util.UUID;

/** A visit to come that could not be placed where it stands, and what it lacks. */
public record Misplaced(UUID visit, String client, Instant start, String therapist, String technique, Loss loss) {}
