package clinic.rhomboid.intake;

import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** The published questionnaires. The one in force is the last of the rules in force. */
@ApplicationScoped
public class Questionnaires {

  private static final String IN_FORCE = """
      SELECT number, rule_set_sha256, switched_off FROM questionnaire WHERE rule_set_sha256 = :rules
      ORDER BY number DESC LIMIT 1""";

  private final EntityManager entities;
  private final RuleSet rules;
  private final Clock clock;

  Questionnaires(EntityManager entities, RuleSet rules, Clock clock) {
    this.entities = entities;
    this.rules = rules;
    this.clock = clock;
  }

  @Transactional
  public Questionnaire inForce() {
    var row = (Tuple) entities.createNativeQuery(IN_FORCE, Tuple.class).setParameter("rules", rules.sha256()).getSingleResult();
    return new Questionnaire(
        row.get(0, Integer.class), row.get(1, String.class), Set.of(row.get(2, String[].class)));
  }

  /** Publishes the questions of the rules in force without these; from now on it is the one in force. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(Set<String> switchedOff, String by) {
    entities.createNativeQuery("INSERT INTO questionnaire (rule_set_sha256, switched_off, published_by, published_at)"
            + " VALUES (:rules, :off, :by, :now)")
        .setParameter("rules", rules.sha256())
        .setParameter("off", switchedOff.stream().sorted().toArray(String[]::new))
        .setParameter("by", by)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}
