package clinic.rhomboid.intake;

import clinic.rhomboid.audit.SignedRecord;
import clinic.rhomboid.audit.SignedRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The answers that clients have signed, for the verification of their records. */
@ApplicationScoped
class SignedAnswers implements SignedRecords {

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

  @Override
  public List<SignedRecord> of(UUID client) {
    Stream<?> rows = entities.createNativeQuery(OF_CLIENT, Tuple.class).setParameter("client", client).getResultStream();
    return rows.map(Tuple.class::cast).map(SignedAnswers::record).toList();
  }

  private static SignedRecord record(Tuple row) {
    var answers = SignedDigest.sha256(row.get(0, byte[].class));
    var whole = whole(row, answers);
    // What was signed before there was a digest of the whole has only that of its answers.
    var sealed = row.get(2, byte[].class);
    var intact = Arrays.equals(answers, row.get(1, byte[].class)) && (sealed == null || Arrays.equals(whole, sealed));
    return new SignedRecord(intact, Set.of(HEX.formatHex(answers), HEX.formatHex(whole)),
        "The answers signed on " + row.get(11, String.class) + ", or what was signed with them, were changed after they"
            + " were signed.");
  }

  private static byte[] whole(Tuple row, byte[] answers) {
    var consent = row.get(6, String.class);
    return new SignedDigest(row.get(3, UUID.class), row.get(4, Integer.class), answers, row.get(5, String.class),
        consent == null ? "" : consent, row.get(7, byte[].class), row.get(8, Instant.class), row.get(9, String.class),
        row.get(10, Integer.class)).sha256();
  }
}
