package clinic.rhomboid.absences;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Absences implements PanacheRepositoryBase<Absence, UUID> {

  /** Those of a location that are not over, the soonest first. */
  List<Absence> current(int locationId, Instant now) {
    return list("locationId = ?1 and endsAt > ?2 and endedAt is null order by startsAt, id", locationId, now);
  }
}
