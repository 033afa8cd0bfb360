package clinic.rhomboid.booking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was done to visits last. Written in the transaction that does it, with the visit locked. */
@ApplicationScoped
public class VisitChanges implements PanacheRepositoryBase<VisitChange, UUID> {

  private final Clock clock;

  VisitChanges(Clock clock) {
    this.clock = clock;
  }

  /** Notes what was done to a visit with a time; of a request for a call there is nothing to take back. */
  void note(UUID visit, VisitChange.Kind kind, Stood stood, String actor, Telling telling) {
    if (stood == null) {
      return;
    }
    var change = findByIdOptional(visit).orElseGet(() -> drawn(visit));
    change.kind = kind;
    change.actor = actor;
    change.madeAt = clock.instant();
    change.telling = telling;
    change.wasState = stood.state();
    change.wasTherapistId = stood.therapist();
    change.wasRoomId = stood.room();
    change.wasStartsAt = stood.start();
    change.undone = false;
    persist(change);
  }

  /** The last change of a visit, kept from changing until the transaction ends. */
  Optional<VisitChange> locked(UUID visit) {
    var change = findById(visit);
    if (change != null) {
      getEntityManager().refresh(change, LockModeType.PESSIMISTIC_WRITE);
    }
    return Optional.ofNullable(change);
  }

  /** What somebody did last and could still take back. */
  public Optional<VisitChange> lastOf(String actor, Instant now) {
    return find("actor = ?1 and madeAt > ?2 and undone = false order by madeAt desc", actor, now.minus(VisitChange.UNDO_FOR))
        .firstResultOptional();
  }

  /** The starts that staff has just given up and may still ask back. */
  public List<Instant> undoable(Instant now) {
    return find("madeAt > ?1 and undone = false and telling <> ?2", now.minus(VisitChange.UNDO_FOR), Telling.AT_ONCE)
        .stream().map(change -> change.wasStartsAt).toList();
  }

  public List<VisitChange> of(Collection<UUID> visits) {
    return visits.isEmpty() ? List.of() : list("visitId in ?1", visits);
  }

  private static VisitChange drawn(UUID visit) {
    var change = new VisitChange();
    change.visitId = visit;
    return change;
  }
}
