package clinic.rhomboid.location;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
public class Locations implements PanacheRepositoryBase<Location, Integer> {

  /** The clinic's place, while it has one; empty before the clinic is set up. */
  public Optional<Location> first() {
    return find("order by id").firstResultOptional();
  }

  /**
   * @throws ClinicNotSetUpException while the clinic has no place yet
   */
  public Location only() {
    return first().orElseThrow(ClinicNotSetUpException::new);
  }
}
