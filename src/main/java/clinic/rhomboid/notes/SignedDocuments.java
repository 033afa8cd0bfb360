package clinic.rhomboid.notes;

import clinic.rhomboid.audit.SignedRecord;
import clinic.rhomboid.audit.SignedRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The documents that therapists have signed, for the verification of a client's record. */
@ApplicationScoped
class SignedDocuments implements SignedRecords {

  private static final String OF_CLIENT = """
      SELECT encode(d.sha256, 'hex'), encode(sha256(d.content || d.signature), 'hex'), d.kind,
        to_char(d.signed_at, 'YYYY-MM-DD')
      FROM clinical_document d WHERE d.client_id = :client ORDER BY d.signed_at""";

  private final EntityManager entities;

  SignedDocuments(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<SignedRecord> of(UUID client) {
    Stream<?> rows = entities.createNativeQuery(OF_CLIENT, Tuple.class).setParameter("client", client).getResultStream();
    return rows.map(Tuple.class::cast).map(row -> SignedRecord.of(row.get(0, String.class), row.get(1, String.class),
        "The " + Document.Kind.valueOf(row.get(2, String.class)).word + " signed on " + row.get(3, String.class)
            + " was changed after it was signed.")).toList();
  }
}
