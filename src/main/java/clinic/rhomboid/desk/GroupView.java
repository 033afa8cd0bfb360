package clinic.rhomboid.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What belongs to a visit besides itself.
 *
 * @param series the series it is of, or null
 * @param couple the couple it is a half of, or null
 * @param together whether the other half is at the same time
 * @param alone whether the other half was called off
 * @param on the package it is on, or null
 * @param fitting packages that it can be put on
 */
public record GroupView(
    UUID id, UUID clientId, String client, String when, LocalDate date, UUID series, UUID couple, boolean together,
    boolean alone, Pack on, List<Pack> fitting) {

  /** @param left in words */
  public record Pack(UUID id, String name, String left) {}
}
