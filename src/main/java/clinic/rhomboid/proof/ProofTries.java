package clinic.rhomboid.proof;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import clinic.rhomboid.limits.Limit;
import clinic.rhomboid.limits.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Birth dates are easy to guess: five wrong ones an hour for one target, then none, not even the right one. */
@ApplicationScoped
public class ProofTries {

  private static final int MOST_WRONG = 5;
  private static final Duration PER = Duration.ofHours(1);

  private final EntityManager entities;
  private final Limits limits;
  private final Clock clock;

  ProofTries(EntityManager entities, Limits limits, Clock clock) {
    this.entities = entities;
    this.limits = limits;
    this.clock = clock;
  }

  /** What became of a try. */
  public enum Tried {
    RIGHT,
    WRONG,
    /** Tried too often: what was given was not even looked at. */
    CLOSED
  }

  /** Compares, and counts what was wrong. One at a time for each target, so that many at once gain nothing. */
  @Transactional(REQUIRES_NEW)
  public Tried attempt(String target, BooleanSupplier comparison) {
    entities.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:target, 1))) AS taken")
        .setParameter("target", target)
        .getSingleResult();
    var since = clock.instant().minus(PER);
    entities.createNativeQuery("DELETE FROM proof_try WHERE tried_at <= :since").setParameter("since", since).executeUpdate();
    var wrong = (Number) entities.createNativeQuery("SELECT count(*) FROM proof_try WHERE target = :target")
        .setParameter("target", target)
        .getSingleResult();
    if (wrong.intValue() >= MOST_WRONG) {
      return Tried.CLOSED;
    }
    limits.spend(Limit.PROOF_BY_TARGET, target);
    if (comparison.getAsBoolean()) {
      // Only what was wrong counts, or whoever comes often would be shut out with those who guess.
      limits.giveBack(Limit.PROOF_BY_TARGET, target);
      return Tried.RIGHT;
    }
    entities.createNativeQuery("INSERT INTO proof_try (id, target, tried_at) VALUES (:id, :target, :now)")
        .setParameter("id", UUID.randomUUID())
        .setParameter("target", target)
        .setParameter("now", clock.instant())
        .executeUpdate();
    return Tried.WRONG;
  }
}
