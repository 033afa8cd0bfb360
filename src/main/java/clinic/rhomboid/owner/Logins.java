package clinic.rhomboid.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Stream;

/** Who may sign in. */
@ApplicationScoped
class Logins {

  private final EntityManager entities;

  Logins(EntityManager entities) {
    this.entities = entities;
  }

  List<Clinic.Login> all() {
    Stream<?> rows = entities.createNativeQuery(
            "SELECT name, email, array_to_string(roles, ', '), active FROM account ORDER BY name, email", Tuple.class)
        .getResultStream();
    return rows.map(Tuple.class::cast)
        .map(row -> new Clinic.Login(
            row.get(0, String.class), row.get(1, String.class), row.get(2, String.class), row.get(3, Boolean.class)))
        .toList();
  }
}
