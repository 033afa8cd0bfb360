package clinic.rhomboid.booking;

import clinic.rhomboid.audit.SignedRecord;
import clinic.rhomboid.audit.SignedRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The decisions that therapists have signed about a client's visits, for the verification of the record. */
@ApplicationScoped
class SignedDecisions implements SignedRecords {

  private static final String OF_CLIENT = """
      SELECT encode(d.sha256, 'hex'),
        encode(sha256(d.reason || coalesce(d.limits, cast('' AS bytea)) || d.signature), 'hex'),
        to_char(d.decided_at, 'YYYY-MM-DD')
      FROM review_decision d JOIN appointment v ON v.id = d.appointment_id
      WHERE v.client_id = :client AND d.sha256 IS NOT NULL ORDER BY d.decided_at""";

  private final EntityManager entities;

  SignedDecisions(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<SignedRecord> of(UUID client) {
    Stream<?> rows = entities.createNativeQuery(OF_CLIENT, Tuple.class).setParameter("client", client).getResultStream();
    return rows.map(Tuple.class::cast).map(row -> SignedRecord.of(row.get(0, String.class), row.get(1, String.class),
        "The words of a decision signed on " + row.get(2, String.class) + " were changed after they were signed.")).toList();
  }
}
