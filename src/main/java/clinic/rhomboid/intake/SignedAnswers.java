package clinic.rhomboid.intake;

import clinic.rhomboid.audit.SignedSheets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The answers a client has signed, for the check of their record. */
@ApplicationScoped
class SignedAnswers implements SignedSheets {

  private static final String OF_CLIENT = """
      SELECT encode(sha256(r.answers), 'hex'), encode(r.answers_sha256, 'hex'), to_char(r.signed_at, 'YYYY-MM-DD')
      FROM intake_revision r JOIN intake i ON i.id = r.intake_id WHERE i.client_id = :client ORDER BY r.signed_at""";

  private final EntityManager entities;

  SignedAnswers(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<Sheet> signedFor(UUID client) {
    Stream<?> rows = entities.createNativeQuery(OF_CLIENT, Tuple.class).setParameter("client", client).getResultStream();
    return rows.map(Tuple.class::cast)
        .map(row -> new Sheet("answers", row.get(2, String.class), row.get(0, String.class), row.get(1, String.class)))
        .toList();
  }
}
