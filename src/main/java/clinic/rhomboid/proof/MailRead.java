package clinic.rhomboid.proof;

import java.util.UUID;

/**
 * A code whose digits were right.
 *
 * @param email whose mail was read
 * @param visitId the visit at whose page it was asked for, or null
 */
public record MailRead(UUID id, String email, UUID visitId) {}
