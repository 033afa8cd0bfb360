package clinic.rhomboid.intake;

import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Which browsers may open a draft: a link alone shows nothing, it takes the birth date on a device the draft doesn't know. */
@ApplicationScoped
public class DraftDevices {

  /** After so many wrong birth dates the link opens nothing any more. */
  private static final int MOST_WRONG = 5;

  private final Drafts drafts;

  DraftDevices(Drafts drafts) {
    this.drafts = drafts;
  }

  public boolean knows(Draft draft, String device) {
    return device != null && (boolean) drafts.getEntityManager()
        .createNativeQuery(
            "SELECT EXISTS (SELECT 1 FROM draft_device WHERE draft_id = :draft AND device_hash = :device)", Boolean.class)
        .setParameter("draft", draft.id)
        .setParameter("device", Tokens.hash(device))
        .getSingleResult();
  }

  @Transactional
  public void remember(UUID draft, String device) {
    drafts.getEntityManager()
        .createNativeQuery("INSERT INTO draft_device (draft_id, device_hash) VALUES (:draft, :device) ON CONFLICT DO NOTHING")
        .setParameter("draft", draft)
        .setParameter("device", Tokens.hash(device))
        .executeUpdate();
  }

  /** Whether the birth date may still be tried. */
  public boolean mayTry(Draft draft) {
    return draft.wrongBirthDates < MOST_WRONG && draft.state != Draft.State.BOOKED;
  }

  /** What became of a birth date that was tried. */
  public enum Tried {
    RIGHT,
    WRONG,
    CLOSED
  }

  /** Whether this is the birth date the draft was begun with; a wrong one counts. */
  @Transactional
  public Tried tried(UUID id, LocalDate birthDate) {
    var draft = drafts.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (mayTry(draft) && birthDate.equals(drafts.content(draft).birthDate())) {
      return Tried.RIGHT;
    }
    draft.wrongBirthDates++;
    return mayTry(draft) ? Tried.WRONG : Tried.CLOSED;
  }
}
