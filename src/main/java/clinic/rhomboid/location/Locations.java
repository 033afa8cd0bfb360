package clinic.rhomboid.location;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The places of the clinic. */
@ApplicationScoped
public class Locations implements PanacheRepositoryBase<Location, Integer> {

  private static final String OFFERING = """
      SELECT l.* FROM location l WHERE EXISTS (SELECT 1 FROM service s WHERE s.location_id = l.id)
        AND EXISTS (SELECT 1 FROM room r JOIN room_table t ON t.room_id = r.id WHERE r.location_id = l.id)
        AND EXISTS (SELECT 1 FROM working_hours h WHERE h.location_id = l.id) ORDER BY l.id""";

  private final Here here;

  Locations(Here here) {
    this.here = here;
  }

  /** The clinic's first place; empty before the clinic is set up. */
  public Optional<Location> first() {
    return find("order by id").firstResultOptional();
  }

  /**
   * The place whose settings count where the clinic is asked as a whole, as for how long it keeps records.
   *
   * @throws ClinicNotSetUpException while the clinic has no place yet
   */
  public Location clinic() {
    return first().orElseThrow(ClinicNotSetUpException::new);
  }

  /**
   * The place that the request is about; the first one where it names none.
   *
   * @throws ClinicNotSetUpException while the clinic has no place yet
   */
  public Location only() {
    return here.id().map(this::findById).or(this::first).orElseThrow(ClinicNotSetUpException::new);
  }

  /** The places that have something to offer, so that clients may choose between them; one that is being set up has not. */
  @SuppressWarnings("unchecked")
  public List<Location> offering() {
    return getEntityManager().createNativeQuery(OFFERING, Location.class).getResultList();
  }

  /** Every place of the clinic, the oldest first. */
  public List<Location> inOrder() {
    return list("order by id");
  }
}
