package clinic.rhomboid.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The records of one person: mostly one, and more where others were merged into it. */
@ApplicationScoped
public class SamePerson {

  private static final String RECORDS = """
      SELECT c.id FROM (SELECT coalesce(merged_into, id) AS id FROM client WHERE id = :client) AS one
      JOIN client c ON c.id = one.id OR c.merged_into = one.id ORDER BY c.id""";

  private final EntityManager entities;

  SamePerson(EntityManager entities) {
    this.entities = entities;
  }

  /** All records of the person whose record this is, whichever of them it is. */
  @SuppressWarnings("unchecked")
  public List<UUID> records(UUID clientId) {
    return entities.createNativeQuery(RECORDS, UUID.class).setParameter("client", clientId).getResultList();
  }
}
