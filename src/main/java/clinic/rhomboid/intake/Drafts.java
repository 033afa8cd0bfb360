package clinic.rhomboid.intake;

import clinic.rhomboid.vault.Tokens;
import clinic.rhomboid.vault.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps what clients have typed until they book, and forgets it then. */
@ApplicationScoped
public class Drafts implements PanacheRepositoryBase<Draft, UUID> {

  private static final String CONTENT = "draft";

  private final Vault vault;
  private final Tokens tokens;
  private final ObjectMapper json;
  private final Clock clock;

  Drafts(Vault vault, Tokens tokens, ObjectMapper json, Clock clock) {
    this.vault = vault;
    this.tokens = tokens;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public Draft begin(int locationId, DraftContent content) {
    return begin(locationId, content, null, null);
  }

  /**
   * Begins the form of a visit that exists already.
   *
   * @param base the signed answers it begins from, or null when the visit has none yet
   */
  @Transactional
  public Draft begin(int locationId, DraftContent content, UUID forVisit, UUID base) {
    var draft = new Draft();
    draft.forVisit = forVisit;
    draft.base = base;
    draft.id = UUID.randomUUID();
    draft.locationId = locationId;
    draft.keyId = vault.newKey();
    draft.tokenHash = Tokens.hash(tokens.ofLink(DraftLinks.LINK, draft.id, DraftLinks.GENERATION));
    draft.state = Draft.State.OPEN;
    draft.content = seal(draft, content);
    draft.createdAt = clock.instant();
    draft.updatedAt = draft.createdAt;
    persistAndFlush(draft);
    return draft;
  }

  /** The form of this visit that is being filled in; there is one at most, on however many devices. */
  public Optional<Draft> openFor(UUID visitId) {
    return find("forVisit = ?1 and state = 'OPEN'", visitId).firstResultOptional();
  }

  /** Erases one that leads nowhere any more, with its key. */
  @Transactional
  public void drop(UUID id) {
    var draft = locked(id);
    delete(draft);
    flush();
    if (draft.keyId != null) {
      vault.destroyKey(draft.keyId);
    }
  }

  public Optional<Draft> byToken(String token) {
    return find("tokenHash", Tokens.hash(token)).firstResultOptional();
  }

  /** What was typed so far; nothing once it is booked. */
  public DraftContent content(Draft draft) {
    try {
      return draft.content == null
          ? DraftContent.EMPTY
          : json.readValue(vault.open(draft.content, CONTENT), DraftContent.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A stored draft is not JSON: " + draft.id);
    }
  }

  /** Changes what was typed, as long as the draft is open, and tells what is kept now. */
  @Transactional
  public DraftContent change(UUID id, UnaryOperator<DraftContent> change) {
    var draft = locked(id);
    if (draft.state != Draft.State.OPEN) {
      return content(draft);
    }
    var changed = change.apply(content(draft));
    draft.content = seal(draft, changed);
    return changed;
  }

  @Transactional
  public void raise(UUID id) {
    locked(id).afterRefusal = true;
  }

  @Transactional
  public void hold(UUID id, UUID holdId) {
    locked(id).holdId = holdId;
  }

  /** Closes it for good; the answers go, the advice stays. */
  @Transactional
  public void stop(UUID id, UnaryOperator<DraftContent> change) {
    change(id, change);
    var draft = locked(id);
    if (draft.state == Draft.State.OPEN) {
      draft.state = Draft.State.STOPPED;
    }
  }

  /** It led to a visit, whose client's record now has the answers: what was typed here is erased. */
  @Transactional
  public void book(UUID id, UUID appointmentId) {
    var draft = locked(id);
    if (draft.state == Draft.State.OPEN) {
      var key = draft.keyId;
      draft.state = Draft.State.BOOKED;
      draft.appointmentId = appointmentId;
      draft.content = null;
      draft.keyId = null;
      flush();
      vault.destroyKey(key);
    }
  }

  private Draft locked(UUID id) {
    // It may be gone since it was seen: signed in another window, or erased.
    var draft = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    draft.updatedAt = clock.instant();
    return draft;
  }

  private byte[] seal(Draft draft, DraftContent content) {
    try {
      return vault.seal(draft.keyId, json.writeValueAsString(content), CONTENT);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A draft has no JSON form");
    }
  }
}
