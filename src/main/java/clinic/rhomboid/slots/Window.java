package clinic.rhomboid.slots;

import java.time.Instant;

/**
 * The bounds on starts, both included: {@code earliest} is now plus the lead time, {@code latest} the booking horizon.
 * Nothing is offered when the one is past the other.
 */
public record Window(Instant earliest, Instant latest) {}
