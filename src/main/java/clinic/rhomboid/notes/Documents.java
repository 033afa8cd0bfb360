package clinic.rhomboid.notes;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.SamePerson;
import clinic.rhomboid.vault.Vault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What therapists have signed about visits, kept as ciphertext under the client's key. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID> {

  private static final String CONTENT = "clinical document";
  private static final String SIGNATURE = "clinical document signature";

  private final Clients clients;
  private final Vault vault;
  private final Trail trail;
  private final SamePerson person;
  private final Clock clock;

  Documents(Clients clients, Vault vault, Trail trail, SamePerson person, Clock clock) {
    this.person = person;
    this.clients = clients;
    this.vault = vault;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Signs words about a visit: from here on they stay as they are. Their digest hangs in the trail.
   *
   * @param about the document they belong to, or null
   * @param detail for the trail, without a word of the content, or null
   */
  Document sign(Document.Kind kind, Appointment visit, UUID about, Object content, String signature, Author author, String detail) {
    var key = clients.findById(visit.clientId).keyId;
    var document = new Document();
    document.id = UUID.randomUUID();
    document.kind = kind;
    document.clientId = visit.clientId;
    document.visitId = visit.id;
    document.aboutId = about;
    document.therapistId = author.id();
    document.content = vault.seal(key, Json.write(content), CONTENT);
    document.signature = vault.seal(key, signature, SIGNATURE);
    document.sha256 = digest(document);
    document.signedAt = clock.instant();
    persistAndFlush(document);
    var subject = kind.word + " " + (about == null ? document.id : about);
    trail.record(author.actor(), kind == Document.Kind.SENDING ? "send" : "sign", subject, visit.clientId, detail,
        document.sha256);
    return document;
  }

  /** What it says; empty once the client's record is erased. */
  public <T> Optional<T> content(Document document, Class<T> type) {
    return readable(document) ? Optional.of(Json.read(vault.open(document.content, CONTENT), type)) : Optional.empty();
  }

  /** The one of these that this author signed with exactly this content, if there is one. */
  <T> Optional<Document> same(List<Document> signed, T content, Author author) {
    return signed.stream().filter(one -> one.therapistId.equals(author.id()))
        .filter(one -> content(one, content.getClass()).filter(content::equals).isPresent()).findFirst();
  }

  /** The name that was typed under it; empty once the client's record is erased. */
  public Optional<String> signature(Document document) {
    return readable(document) ? Optional.of(vault.open(document.signature, SIGNATURE)) : Optional.empty();
  }

  /** The signed note of a visit. */
  public Optional<Document> note(UUID visitId) {
    return of(visitId, Document.Kind.NOTE).stream().findFirst();
  }

  /** Those of these visits that have a signed note. */
  List<UUID> visitsWithNote(Collection<UUID> visitIds) {
    return getEntityManager().createQuery("select visitId from Document where kind = :note and visitId in :visits", UUID.class)
        .setParameter("note", Document.Kind.NOTE).setParameter("visits", visitIds).getResultList();
  }

  /** Of one visit, the newest first. */
  public List<Document> of(UUID visitId, Document.Kind kind) {
    return list("visitId = ?1 and kind = ?2 order by signedAt desc", visitId, kind);
  }

  /** What hangs on a document, the oldest first. */
  public List<Document> about(UUID id) {
    return list("aboutId = ?1 order by signedAt", id);
  }

  /** Of a client's whole record, the newest first. */
  public List<Document> ofClient(UUID clientId, Document.Kind kind) {
    return list("clientId = ?1 and kind = ?2 order by signedAt desc", clientId, kind);
  }

  /** The notes of the client's last visits that began before this moment, the latest visit first. */
  List<Document> notesBefore(UUID clientId, Instant start, int count) {
    return find("""
        select d from Document d, Appointment v where v.id = d.visitId and d.clientId in ?1 and d.kind = ?2
          and v.startsAt < ?3 order by v.startsAt desc""", person.records(clientId), Document.Kind.NOTE, start).page(0, count).list();
  }

  /** Whether its words can still be opened. */
  boolean readable(Document document) {
    return clients.findById(document.clientId).keyId != null;
  }

  private static byte[] digest(Document document) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(document.content);
      return digest.digest(document.signature);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is not available", impossible);
    }
  }
}
