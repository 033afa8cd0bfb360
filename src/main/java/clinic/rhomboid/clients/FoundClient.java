package clinic.rhomboid.clients;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A client as the front desk finds them: who they are, and nothing of why they come.
 *
 * @param contacts as they are stored, phone numbers first
 * @param visits how many were not called off, past and to come
 */
public record FoundClient(UUID id, String name, LocalDate birthDate, List<String> contacts, long visits) {}
