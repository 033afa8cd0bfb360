package clinic.rhomboid.intake;

import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The published questionnaires. The one in force is the last of the rules in force. */
@ApplicationScoped
public class Questionnaires {

  private static final String IN_FORCE = """
      SELECT number, rule_set_sha256, switched_off FROM questionnaire WHERE rule_set_sha256 = :rules
      ORDER BY number DESC LIMIT 1""";
  private static final String BEFORE = """
      (SELECT questionnaire FROM rule_set_approval ORDER BY approved_at DESC LIMIT 1)
      UNION ALL (SELECT number FROM questionnaire WHERE number < :number AND NOT EXISTS (SELECT 1 FROM rule_set_approval)
        ORDER BY number DESC LIMIT 1)""";
  private static final String NUMBERED =
      "SELECT number, rule_set_sha256, switched_off FROM questionnaire WHERE number = :number";

  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transaction;
  private final RuleSet rules;
  private final Clock clock;
  private final Map<Integer, Questionnaire> published = new ConcurrentHashMap<>();

  Questionnaires(EntityManager entities, TransactionSynchronizationRegistry transaction, RuleSet rules, Clock clock) {
    this.entities = entities;
    this.transaction = transaction;
    this.rules = rules;
    this.clock = clock;
  }

  /** Looked up once a transaction: what is judged by one questionnaire must not be kept as judged by the next. */
  @Transactional
  public Questionnaire inForce() {
    var seen = (Questionnaire) transaction.getResource(IN_FORCE);
    if (seen == null) {
      // Named with its type, a native query is planned anew each time, and Hibernate keeps every plan.
      var row = (Object[]) entities.createNativeQuery(IN_FORCE).setParameter("rules", rules.sha256()).getSingleResult();
      seen = new Questionnaire((int) row[0], (String) row[1], Set.of((String[]) row[2]));
      transaction.putResource(IN_FORCE, seen);
    }
    return seen;
  }

  /** The one with this number, in force or not any more. A published one never changes, so it is read once. */
  @Transactional
  public Questionnaire numbered(int number) {
    return published.computeIfAbsent(number, this::read);
  }

  private Questionnaire read(int number) {
    var row = (Object[]) entities.createNativeQuery(NUMBERED).setParameter("number", number).getSingleResult();
    return new Questionnaire((int) row[0], (String) row[1], Set.of((String[]) row[2]));
  }

  /** What was approved last; where nobody has approved anything, what was published before the one in force. */
  @Transactional
  public Optional<Questionnaire> before() {
    List<?> found = entities.createNativeQuery(BEFORE).setParameter("number", inForce().number()).getResultList();
    return found.stream().map(number -> numbered((int) number)).findFirst();
  }

  /**
   * Makes the questions of the rules in force without these the ones that are asked. What is in force already is not
   * published again.
   *
   * @throws IllegalArgumentException for a question that the rules do not call switchable
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Questionnaire publish(Set<String> switchedOff, String by) {
    if (!rules.switchable().containsAll(switchedOff)) {
      throw new IllegalArgumentException("Only what the rules call switchable can be switched off");
    }
    var inForce = inForce();
    if (inForce.switchedOff().equals(switchedOff)) {
      return inForce;
    }
    entities.createNativeQuery("INSERT INTO questionnaire (rule_set_sha256, switched_off, published_by, published_at)"
            + " VALUES (:rules, :off, :by, :now)")
        .setParameter("rules", rules.sha256())
        .setParameter("off", switchedOff.stream().sorted().toArray(String[]::new))
        .setParameter("by", by)
        .setParameter("now", clock.instant())
        .executeUpdate();
    transaction.putResource(IN_FORCE, null);
    return inForce();
  }
}
