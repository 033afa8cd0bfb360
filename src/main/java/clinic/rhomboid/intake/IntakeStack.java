package clinic.rhomboid.intake;

import static java.util.stream.Collectors.toMap;

import clinic.rhomboid.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What several intakes hold, for a list: as many statements for fifty as for one. Call it inside a transaction; what it
 * has read, {@link Intakes} then opens without asking the database again.
 */
@ApplicationScoped
public class IntakeStack {

  private final EntityManager entities;
  private final Vault vault;

  IntakeStack(EntityManager entities, Vault vault) {
    this.entities = entities;
    this.vault = vault;
  }

  /** The revision that counts, by intake. */
  public Map<UUID, IntakeRevision> current(Collection<UUID> intakeIds) {
    return entities.createQuery("""
            from IntakeRevision r where r.intakeId in :ids
              and r.number = (select max(n.number) from IntakeRevision n where n.intakeId = r.intakeId)""",
            IntakeRevision.class)
        .setParameter("ids", intakeIds)
        .getResultStream()
        .collect(toMap(revision -> revision.intakeId, Function.identity()));
  }

  /** What was decided, by its id. */
  public Map<UUID, ScreeningResult> results(Collection<UUID> screeningIds) {
    var results = entities.createQuery("from ScreeningResult where id in :ids", ScreeningResult.class)
        .setParameter("ids", screeningIds)
        .getResultList();
    vault.prepare(results.stream().map(result -> result.result).toList());
    return results.stream().collect(toMap(result -> result.id, Function.identity()));
  }
}
