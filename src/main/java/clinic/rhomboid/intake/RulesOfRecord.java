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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Reads and checks the rules of record once, at start, and keeps every rule set that was ever in force. */
@ApplicationScoped
public class RulesOfRecord {

  private static final String LAST_PUBLISHED = "SELECT rule_set_sha256 FROM questionnaire ORDER BY number DESC LIMIT 1";
  // Of the rules in force with just the questions that are asked now, by whichever number.
  private static final String APPROVAL = """
      SELECT a.clinician || ', licence ' || a.licence_number || ', ' || to_char(a.approved_at, 'YYYY-MM-DD')
      FROM rule_set_approval a JOIN questionnaire approved ON approved.number = a.questionnaire
      WHERE a.sha256 = :sha AND approved.switched_off = (SELECT asked.switched_off FROM questionnaire asked
        WHERE asked.rule_set_sha256 = :sha ORDER BY asked.number DESC LIMIT 1)
      ORDER BY a.approved_at DESC LIMIT 1""";

  private static final String RULES = "/clinical/clinical-rules.json";

  private final EntityManager entities;
  private final Clock clock;
  private final byte[] file;
  private final RuleSet rules;
  private final Map<String, RuleSet> former = new ConcurrentHashMap<>();

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
      // Former rules that are put in force again come back as they were.
      if (kept == 1 || !lastPublished().equals(rules.sha256())) {
        publish();
      }
    });
  }

  private String lastPublished() {
    return (String) entities.createNativeQuery(LAST_PUBLISHED).getSingleResult();
  }

  private void publish() {
    entities.createNativeQuery("""
            INSERT INTO questionnaire (rule_set_sha256, switched_off, published_by, published_at)
            VALUES (:sha, coalesce((SELECT switched_off FROM questionnaire WHERE rule_set_sha256 = :sha
              ORDER BY number DESC LIMIT 1), '{}'), 'clinic', :now)""")
        .setParameter("sha", rules.sha256())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** Whether the clinic works by these rules; on a node that was not yet restarted, those of another may be newer. */
  @Transactional
  public boolean inForce() {
    return lastPublished().equals(rules.sha256());
  }

  /** The rules with this fingerprint, in force or not any more: what was answered is read with the rules that asked. */
  public RuleSet named(String sha256) {
    return sha256.equals(rules.sha256()) ? rules : former.computeIfAbsent(sha256, this::read);
  }

  private RuleSet read(String sha256) {
    return RuleSetReader.read((byte[]) entities.createNativeQuery("SELECT content FROM rule_set WHERE sha256 = :sha")
        .setParameter("sha", sha256)
        .getSingleResult());
  }

  /** Whether a clinician has approved exactly these rules and the questions asked of them, or this is the sample clinic, which needs nobody's approval. */
  public boolean approved() {
    // Named with its type, a native query is planned anew each time, and Hibernate keeps every plan.
    return (boolean) entities.createNativeQuery(
            "SELECT coalesce((SELECT sample FROM clinic), false) OR EXISTS (" + APPROVAL + ")")
        .setParameter("sha", rules.sha256())
        .getSingleResult();
  }

  /** Writes down that this clinician approves this questionnaire; an approval is never changed or taken back. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void approve(Questionnaire questionnaire, String clinician, String licenceNumber) {
    entities.createNativeQuery("INSERT INTO rule_set_approval (sha256, questionnaire, clinician, licence_number, approved_at)"
            + " VALUES (:sha, :questionnaire, :clinician, :licence, :now)")
        .setParameter("sha", questionnaire.ruleSetSha256())
        .setParameter("questionnaire", questionnaire.number())
        .setParameter("clinician", clinician)
        .setParameter("licence", licenceNumber)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** Which clinician approved exactly these rules and questions, and when; empty when nobody has. */
  public Optional<String> approval() {
    Stream<?> approvals = entities.createNativeQuery(APPROVAL, String.class)
        .setParameter("sha", rules.sha256())
        .getResultStream();
    return approvals.map(String.class::cast).findFirst();
  }
}
