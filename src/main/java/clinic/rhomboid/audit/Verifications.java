package clinic.rhomboid.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Verifies the trail and keeps what was found; that it was verified is on the trail itself. */
@ApplicationScoped
public class Verifications {

  private final Chain chain;
  private final Trail trail;
  private final EntityManager entities;
  private final Clock clock;

  Verifications(Chain chain, Trail trail, EntityManager entities, Clock clock) {
    this.chain = chain;
    this.trail = trail;
    this.entities = entities;
    this.clock = clock;
  }

  /** Walks the whole chain, outside of any transaction, since it may take a while. */
  public Verification run(String actor, Optional<Anchor> fromOutside) {
    var outcome = chain.verified(fromOutside);
    var findings = outcome.findings().stream().map(Finding::words).toList();
    var verification = new Verification(
        clock.instant(), actor, outcome.entries(), fromOutside.map(Anchor::toString).orElse(null), findings);
    QuarkusTransaction.requiringNew().run(() -> keep(verification, outcome.found()));
    return verification;
  }

  /** The last one, if there was one. */
  @Transactional
  public Optional<Verification> last() {
    Stream<?> rows = entities.createNativeQuery("SELECT at, actor, entries, anchor, findings FROM trail_verification"
        + " ORDER BY id DESC LIMIT 1", Tuple.class).getResultStream();
    return rows.map(Tuple.class::cast).map(row -> new Verification(row.get(0, Instant.class), row.get(1, String.class),
        row.get(2, Long.class), row.get(3, String.class), List.of(row.get(4, String[].class)))).findFirst();
  }

  private void keep(Verification verification, long found) {
    entities.createNativeQuery("INSERT INTO trail_verification (at, actor, entries, anchor, findings)"
            + " VALUES (:at, :actor, :entries, :anchor, :findings)")
        .setParameter("at", verification.at())
        .setParameter("actor", verification.actor())
        .setParameter("entries", verification.entries())
        .setParameter("anchor", verification.anchor())
        .setParameter("findings", verification.findings().toArray(String[]::new))
        .executeUpdate();
    trail.record(verification.actor(), "verify", "trail", null,
        verification.entries() + " entries, " + (found == 0 ? "whole" : found == 1 ? "1 finding" : found + " findings"));
  }
}
