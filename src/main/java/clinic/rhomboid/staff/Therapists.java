package clinic.rhomboid.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class Therapists implements PanacheRepositoryBase<Therapist, String> {

  public List<Therapist> working() {
    return list("active = true order by id");
  }
}
