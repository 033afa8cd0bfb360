package clinic.rhomboid.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Openings implements PanacheRepositoryBase<Opening, UUID> {

  private final Clock clock;

  Openings(Clock clock) {
    this.clock = clock;
  }

  /** This therapist's own that are in force, the newest first. */
  List<Opening> live(Reviewer reviewer) {
    return list("therapistId = ?1 and endedAt is null and expiresAt > ?2 order by openedAt desc",
        reviewer.id(), clock.instant());
  }

  Optional<Opening> live(UUID id, Reviewer reviewer) {
    return live(reviewer).stream().filter(opening -> opening.id.equals(id)).findFirst();
  }

  Optional<Opening> ofClient(UUID clientId, Reviewer reviewer) {
    return live(reviewer).stream().filter(opening -> opening.clientId.equals(clientId)).findFirst();
  }

  /** Everybody's, the newest first. */
  List<Opening> newest(int page, int size) {
    return find("order by openedAt desc, id").page(page, size).list();
  }

  /** How many times something was read by it. */
  long uses(Opening opening) {
    return (long) getEntityManager()
        .createNativeQuery("SELECT count(*) FROM trail WHERE reason = :reference AND action = 'read'", Long.class)
        .setParameter("reference", opening.reference())
        .getSingleResult();
  }
}
