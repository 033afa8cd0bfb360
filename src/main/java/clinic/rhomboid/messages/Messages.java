package clinic.rhomboid.messages;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class Messages implements PanacheRepositoryBase<Message, UUID> {

  /** Whether the client's calendar was last told to hold the visit. */
  boolean calendarHolds(UUID visitId) {
    return find("visitId = ?1 and calendar is not null and state <> 'WITHDRAWN' order by createdAt desc", visitId).firstResultOptional()
        .map(last -> last.calendar == Message.CalendarStep.REQUEST).orElse(false);
  }

  /**
   * Whether a later change of the same visit has been told already. A link sent again, a reminder, and words for the days
   * after tell of none.
   */
  boolean overtaken(Message message) {
    return message.visitId != null
        && count("visitId = ?1 and createdAt > ?2 and state = 'SENT'"
                + " and kind not in ('LINK_ASKED', 'LINK_RENEWED', 'AFTER_CARE', 'FORM_MISSING', 'DAY_CHECK',"
                + " 'LEFT_ALONE', 'COMPANY_BACK')",
            message.visitId, message.createdAt) > 0;
  }

  /** Those about a visit that wait for an undo, oldest first, kept from going out until the transaction ends. */
  List<Message> waiting(UUID visitId, Instant now) {
    return find("visitId = ?1 and state = 'QUEUED' and notBefore > ?2 order by createdAt", visitId, now)
        .withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  /** The message, kept from changing until the transaction ends. */
  Optional<Message> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  List<Message> newest(Set<MessageKind> kinds, int page, int size) {
    return find("kind in ?1 order by createdAt desc, id", kinds).page(page, size).list();
  }

  /** Those that need somebody: given up, newest first. */
  List<Message> givenUp(Set<MessageKind> kinds, int page, int size) {
    return find("kind in ?1 and state = 'GIVEN_UP' order by createdAt desc, id", kinds).page(page, size).list();
  }

  long countGivenUp(Set<MessageKind> kinds) {
    return count("kind in ?1 and state = 'GIVEN_UP'", kinds);
  }
}
