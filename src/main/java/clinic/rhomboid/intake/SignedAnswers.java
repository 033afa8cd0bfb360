package clinic.rhomboid.intake;

import clinic.rhomboid.audit.SignedRecord;
import clinic.rhomboid.audit.SignedRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The answers that clients have signed, for the verification of their records. */
@ApplicationScoped
class SignedAnswers implements SignedRecords {

  private static final String OF_CLIENT = """
      SELECT encode(r.answers_sha256, 'hex'), encode(sha256(r.answers), 'hex'), to_char(r.signed_at, 'YYYY-MM-DD')
      FROM intake_revision r JOIN intake i ON i.id = r.intake_id WHERE i.client_id = :client ORDER BY r.signed_at""";

  private final EntityManager entities;

  SignedAnswers(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<SignedRecord> of(UUID client) {
    Stream<?> rows = entities.createNativeQuery(OF_CLIENT, Tuple.class).setParameter("client", client).getResultStream();
    return rows.map(Tuple.class::cast).map(row -> new SignedRecord(row.get(0, String.class), row.get(1, String.class),
        "The answers signed on " + row.get(2, String.class) + " were changed after they were signed.")).toList();
  }
}
