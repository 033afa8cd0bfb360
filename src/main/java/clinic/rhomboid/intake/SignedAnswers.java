package clinic.rhomboid.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Checks what a client has signed against its digests, those beside it and those that hang in the trail. */
@ApplicationScoped
public class SignedAnswers {

  private static final String OF_CLIENT = """
      SELECT r.answers, r.answers_sha256, r.signed_sha256, r.intake_id, r.number, r.consent_version, c.body, r.signature,
        r.signed_at, r.rule_set_sha256, r.questionnaire, to_char(r.signed_at, 'YYYY-MM-DD')
      FROM intake_revision r JOIN intake i ON i.id = r.intake_id
        LEFT JOIN consent_text c ON c.kind = 'TREATMENT' AND c.version = r.consent_version
      WHERE i.client_id = :client ORDER BY r.signed_at""";

  private static final HexFormat HEX = HexFormat.of();

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
      var answers = SignedDigest.sha256(one.get(0, byte[].class));
      var whole = whole(one, answers);
      missing.remove(HEX.formatHex(answers));
      missing.remove(HEX.formatHex(whole));
      var sealed = one.get(2, byte[].class);
      // What was signed before there was a digest of the whole has only that of its answers.
      if (!Arrays.equals(answers, one.get(1, byte[].class)) || sealed != null && !Arrays.equals(whole, sealed)) {
        findings.add("The answers signed on " + one.get(11, String.class) + ", or what was signed with them, were changed"
            + " after they were signed.");
      }
    }
    if (!missing.isEmpty()) {
      findings.add((missing.size() == 1 ? "One signed set of answers" : missing.size() + " signed sets of answers")
          + " of this client was deleted or replaced: the trail holds the digest, the answers to it are not there.");
    }
    return new Checked(signed.size(), findings);
  }

  private static byte[] whole(Tuple row, byte[] answers) {
    var consent = row.get(6, String.class);
    return new SignedDigest(row.get(3, UUID.class), row.get(4, Integer.class), answers, row.get(5, String.class),
        consent == null ? "" : consent, row.get(7, byte[].class), row.get(8, Instant.class), row.get(9, String.class),
        row.get(10, Integer.class)).sha256();
  }
}
