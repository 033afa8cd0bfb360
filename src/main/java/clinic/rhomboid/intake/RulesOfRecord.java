package clinic.rhomboid.intake;

import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.RuleSetReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and checks the rules of record once, at start, and keeps every rule set that was ever in force. */
@ApplicationScoped
public class RulesOfRecord {

  private static final String RULES = "/clinical/clinical-rules.json";

  private final EntityManager entities;
  private final Clock clock;
  private final byte[] file;
  private final RuleSet rules;

  RulesOfRecord(EntityManager entities, Clock clock) throws IOException {
    this.entities = entities;
    this.clock = clock;
    try (var stream = RulesOfRecord.class.getResourceAsStream(RULES)) {
      this.file = stream.readAllBytes();
    }
    this.rules = RuleSetReader.read(file);
  }

  @Produces
  @Singleton
  RuleSet rules() {
    return rules;
  }

  void keep(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
    QuarkusTransaction.requiringNew().run(() -> {
      var kept = entities.createNativeQuery("INSERT INTO rule_set (sha256, version, content, first_used_at)"
              + " VALUES (:sha, :version, :content, :now) ON CONFLICT DO NOTHING")
          .setParameter("sha", rules.sha256())
          .setParameter("version", rules.version())
          .setParameter("content", file)
          .setParameter("now", clock.instant())
          .executeUpdate();
      // The node that keeps new rules publishes them whole: every question is asked until a clinician switches one off.
      if (kept == 1) {
        publish();
      }
    });
  }

  private void publish() {
    entities.createNativeQuery(
            "INSERT INTO questionnaire (rule_set_sha256, published_by, published_at) VALUES (:sha, 'clinic', :now)")
        .setParameter("sha", rules.sha256())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** The rules with this fingerprint, in force or not any more: what was answered is read with the rules that asked. */
  public RuleSet named(String sha256) {
    if (sha256.equals(rules.sha256())) {
      return rules;
    }
    return RuleSetReader.read((byte[]) entities.createNativeQuery("SELECT content FROM rule_set WHERE sha256 = :sha")
        .setParameter("sha", sha256)
        .getSingleResult());
  }

  /** Whether a clinician has approved exactly these rules, or this is the sample clinic, which needs nobody's approval. */
  public boolean approved() {
    // Named with its type, a native query is planned anew each time, and Hibernate keeps every plan.
    return (boolean) entities.createNativeQuery(
            "SELECT coalesce((SELECT sample FROM clinic), false)"
                + " OR EXISTS (SELECT 1 FROM rule_set_approval WHERE sha256 = :sha)")
        .setParameter("sha", rules.sha256())
        .getSingleResult();
  }

  /** Writes down that this clinician approves exactly these rules; an approval is never changed or taken back. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void approve(String clinician, String licenceNumber) {
    entities.createNativeQuery("INSERT INTO rule_set_approval (sha256, clinician, licence_number, approved_at)"
            + " VALUES (:sha, :clinician, :licence, :now)")
        .setParameter("sha", rules.sha256())
        .setParameter("clinician", clinician)
        .setParameter("licence", licenceNumber)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** Which clinician approved exactly these rules, and when; empty for rules nobody has approved. */
  public Optional<String> approval() {
    Stream<?> approvals = entities.createNativeQuery("""
            SELECT clinician || ', licence ' || licence_number || ', ' || to_char(approved_at, 'YYYY-MM-DD')
            FROM rule_set_approval WHERE sha256 = :sha ORDER BY approved_at DESC LIMIT 1""", String.class)
        .setParameter("sha", rules.sha256())
        .getResultStream();
    return approvals.map(String.class::cast).findFirst();
  }
}
