package clinic.rhomboid.requests;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.vault.Vault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Corrections and deletions that clients ask for. */
@ApplicationScoped
public class ClientRequests implements PanacheRepositoryBase<ClientRequest, UUID> {

  /** The longest text of a correction and of an answer. */
  public static final int LONGEST = 2000;

  private static final String WORDS = "request";
  private static final String ANSWER = "request answer";

  // A client whom nobody has treated yet is everybody's to answer.
  private static final String FOR_THERAPIST = """
      SELECT r.* FROM client_request r WHERE r.kind = 'CORRECTION' AND r.done_at IS NULL AND (
        EXISTS (SELECT 1 FROM appointment v WHERE v.client_id = r.client_id AND v.therapist_id = :me)
        OR NOT EXISTS (SELECT 1 FROM appointment v WHERE v.client_id = r.client_id AND v.therapist_id IS NOT NULL))
      """;

  private final Vault vault;
  private final Trail trail;
  private final Clock clock;

  ClientRequests(Vault vault, Trail trail, Clock clock) {
    this.vault = vault;
    this.trail = trail;
    this.clock = clock;
  }

  /** The client says that something in the record is wrong. */
  @Transactional
  public void askForCorrection(Client client, String words) {
    var request = draw(client, ClientRequest.Kind.CORRECTION);
    request.words = vault.seal(client.keyId, words, WORDS);
    persist(request);
    asked(client, request.kind, request.id);
  }

  /** The client wants the record deleted; asked again before the answer it is the same request. */
  @Transactional
  public void askForDeletion(Client client) {
    var id = UUID.randomUUID();
    var written = getEntityManager().createNativeQuery("INSERT INTO client_request (id, client_id, kind, asked_at)"
            + " VALUES (:id, :client, 'DELETION', :now) ON CONFLICT DO NOTHING")
        .setParameter("id", id)
        .setParameter("client", client.id)
        .setParameter("now", clock.instant())
        .executeUpdate();
    if (written > 0) {
      asked(client, ClientRequest.Kind.DELETION, id);
    }
  }

  /** What this client has asked, newest first. */
  public List<ClientRequest> of(UUID clientId) {
    return list("clientId = ?1 order by askedAt desc", clientId);
  }

  /** All requests, the open ones first, the longest waiting at the top. */
  public List<ClientRequest> all() {
    return list("order by case when doneAt is null then 0 else 1 end, case when doneAt is null then askedAt end, doneAt desc");
  }

  /** Open corrections of clients whom this therapist has treated or is to treat. */
  public List<ClientRequest> waitingFor(String therapist) {
    return requests(FOR_THERAPIST + " ORDER BY r.asked_at", therapist, null).toList();
  }

  /** One of those, if it is one of theirs. */
  public Optional<ClientRequest> waitingFor(String therapist, UUID id) {
    return requests(FOR_THERAPIST + " AND r.id = :id", therapist, id).findFirst();
  }

  /** What is wrong in the client's words; null for a deletion, and once the record is erased. */
  public String words(ClientRequest request, Client client) {
    return opened(request.words, client, WORDS);
  }

  /** What was answered, or null. */
  public String answer(ClientRequest request, Client client) {
    return opened(request.answer, client, ANSWER);
  }

  private String opened(byte[] sealed, Client client, String context) {
    return sealed == null || client.keyId == null ? null : vault.open(sealed, context);
  }

  void seal(ClientRequest request, Client client, String answer) {
    request.answer = answer.isEmpty() || client.keyId == null ? null : vault.seal(client.keyId, answer, ANSWER);
  }

  private Stream<ClientRequest> requests(String sql, String therapist, UUID id) {
    var query = getEntityManager().createNativeQuery(sql, ClientRequest.class).setParameter("me", therapist);
    if (id != null) {
      query.setParameter("id", id);
    }
    Stream<?> found = query.getResultStream();
    return found.map(ClientRequest.class::cast);
  }

  private ClientRequest draw(Client client, ClientRequest.Kind kind) {
    var request = new ClientRequest();
    request.id = UUID.randomUUID();
    request.clientId = client.id;
    request.kind = kind;
    request.askedAt = clock.instant();
    return request;
  }

  private void asked(Client client, ClientRequest.Kind kind, UUID id) {
    trail.record("client", "ask for " + kind.name().toLowerCase(Locale.ROOT), "request " + id, client.id, null);
  }
}
