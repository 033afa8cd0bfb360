package clinic.rhomboid.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Stream;

/** Whom the clinic tells what an owner has to know at once. */
@ApplicationScoped
public class Owners {

  private final EntityManager entities;

  Owners(EntityManager entities) {
    this.entities = entities;
  }

  /** An owner as mails reach them. */
  public record Owner(String name, String email) {}

  /** Those whose account is in use. */
  public List<Owner> active() {
    Stream<?> rows = entities.createNativeQuery(
        "SELECT name, email FROM account WHERE active AND 'owner' = ANY (roles) ORDER BY email", Tuple.class).getResultStream();
    return rows.map(Tuple.class::cast).map(row -> new Owner(row.get(0, String.class), row.get(1, String.class))).toList();
  }
}
