package clinic.rhomboid.notes;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.clients.ClientClosed;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.vault.Vault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Notes and letters that nobody has signed yet, sealed like the signed ones. */
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<DocumentDraft, UUID> {

  private static final String CONTEXT = "clinical document draft";

  private final Clients clients;
  private final Vault vault;
  private final Trail trail;
  private final Clock clock;

  Drafts(Clients clients, Vault vault, Trail trail, Clock clock) {
    this.clients = clients;
    this.vault = vault;
    this.trail = trail;
    this.clock = clock;
  }

  Optional<DocumentDraft> of(UUID visitId, Document.Kind kind) {
    return find("visitId = ?1 and kind = ?2", visitId, kind).firstResultOptional();
  }

  <T> T content(DocumentDraft draft, Class<T> type) {
    return Json.read(vault.open(draft.content, CONTEXT), type);
  }

  /**
   * Saves what a page holds; under the visit's lock. Empty when the page shows an older state than the one that is kept,
   * which then stays as it is.
   */
  @Transactional(MANDATORY)
  Optional<DocumentDraft> save(Document.Kind kind, Appointment visit, Sheet page, Object content, Author author) {
    var found = of(visit.id, kind);
    var json = Json.write(content);
    if (found.isPresent() && vault.open(found.get().content, CONTEXT).equals(json)) {
      return found;
    }
    if (found.isPresent() && !found.get().follows(page)) {
      return Optional.empty();
    }
    var draft = found.orElseGet(() -> begin(kind, visit));
    // Saved every few seconds: the trail is told once for each page somebody writes on.
    if (!page.tab().equals(draft.tab)) {
      trail.record(author.actor(), "write", kind.word + " " + visit.id, visit.clientId, null);
    }
    draft.version++;
    draft.tab = page.tab();
    draft.content = vault.seal(clients.findById(visit.clientId).keyId, json, CONTEXT);
    draft.savedAt = clock.instant();
    persistAndFlush(draft);
    return Optional.of(draft);
  }

  void end(UUID visitId, Document.Kind kind) {
    delete("visitId = ?1 and kind = ?2", visitId, kind);
  }

  /** What nobody signed goes with the key that opens it; under lock it waits, as the record may come back. */
  @Transactional(MANDATORY)
  void close(@Observes ClientClosed closed) {
    if (closed.erased()) {
      delete("visitId in (select v.id from Appointment v where v.clientId = ?1)", closed.clientId());
    }
  }

  private static DocumentDraft begin(Document.Kind kind, Appointment visit) {
    var draft = new DocumentDraft();
    draft.id = UUID.randomUUID();
    draft.visitId = visit.id;
    draft.kind = kind;
    return draft;
  }
}
