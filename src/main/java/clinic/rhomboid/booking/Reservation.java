package clinic.rhomboid.booking;

import java.util.UUID;

/**
 * A wish for a time before the form is filled in. The client can be reached by e-mail, by phone or by both.
 *
 * @param email normalised, or null
 * @param phone in E.164, or null
 * @param hold the hold that is let go for it, or null
 */
public record Reservation(UUID clientId, int locationId, String email, String phone, WantedTime wanted, Hold hold) {}
