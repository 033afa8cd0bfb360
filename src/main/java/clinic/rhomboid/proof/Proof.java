package clinic.rhomboid.proof;

import java.util.UUID;

/**
 * What a browser has proven.
 *
 * @param clientId who it is
 * @param visitId the only visit it was proven for, or null when it was proven for the whole record
 */
public record Proof(UUID clientId, UUID visitId) {

  /** Whether what is said at this visit may be read. */
  public boolean opens(UUID visit, UUID visitsClient) {
    return clientId.equals(visitsClient) && (visitId == null || visitId.equals(visit));
  }

  /** Whether the whole record may be read. */
  public boolean opensRecord() {
    return visitId == null;
  }
}
