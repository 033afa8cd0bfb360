package clinic.rhomboid.clients;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A client's record is closed: whatever a room keeps of the person outside the signed record goes now. Fired inside the
 * transaction that does it, with what the person was known by.
 *
 * @param contacts the addresses the person could be reached at
 * @param erased the key is gone too: what is sealed under it can never be opened again
 */
public record ClientClosed(UUID clientId, String nameKey, LocalDate birthDate, Set<String> contacts, boolean erased) {}
