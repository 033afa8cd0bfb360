package clinic.rhomboid.booking;

import java.util.UUID;

/**
 * A client's yes to a time that the clinic holds for them.
 *
 * @param intakeId the answers they signed while they waited, or null
 * @param hold the time, which is let go for the visit
 */
public record HeldWish(UUID clientId, String email, String phone, UUID intakeId, Hold hold) {}
