package clinic.rhomboid.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Checks what a client has signed against its digests, those beside it and those that hang in the trail. */
@ApplicationScoped
public class SignedAnswers {

  private static final String OF_CLIENT = """
      SELECT encode(sha256(r.answers), 'hex'), encode(r.answers_sha256, 'hex'), to_char(r.signed_at, 'YYYY-MM-DD')
      FROM intake_revision r JOIN intake i ON i.id = r.intake_id WHERE i.client_id = :client ORDER BY r.signed_at""";

  private final EntityManager entities;

  SignedAnswers(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What was checked, and what is wrong with it in plain words.
   *
   * @param count how many signed sets of answers there are
   */
  public record Checked(int count, List<String> findings) {}

  /**
   * Checks those of one client. Erased answers pass: the digests cover the ciphertext, which stays.
   *
   * @param hanging the digests that the trail kept when they were signed
   */
  @Transactional
  public Checked of(UUID client, Set<String> hanging) {
    Stream<?> rows = entities.createNativeQuery(OF_CLIENT, Tuple.class).setParameter("client", client).getResultStream();
    var signed = rows.map(Tuple.class::cast).toList();
    var findings = new ArrayList<String>();
    var missing = new HashSet<>(hanging);
    for (var one : signed) {
      var actual = one.get(0, String.class);
      missing.remove(actual);
      if (!actual.equals(one.get(1, String.class))) {
        findings.add("The answers signed on " + one.get(2, String.class) + " were changed after they were signed.");
      }
    }
    if (!missing.isEmpty()) {
      findings.add((missing.size() == 1 ? "One signed set of answers" : missing.size() + " signed sets of answers")
          + " of this client was deleted or replaced: the trail holds the digest, the answers to it are not there.");
    }
    return new Checked(signed.size(), findings);
  }
}
