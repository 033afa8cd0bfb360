package clinic.rhomboid.couples;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.Stood;
import clinic.rhomboid.booking.Telling;
import clinic.rhomboid.booking.VisitChanged;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Who comes together with whom. Neither visit's own page ever names the other client. */
@ApplicationScoped
public class Couples implements PanacheRepositoryBase<Couple, UUID> {

  private final Appointments appointments;
  private final Trail trail;
  private final Event<VisitChanged> events;
  private final Clock clock;

  Couples(Appointments appointments, Trail trail, Event<VisitChanged> events, Clock clock) {
    this.appointments = appointments;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** How it is with the other visit, as far as a client may know. */
  public enum Company {
    /** There never was one, or the two are at different times now. */
    NONE,
    /** It takes place at the same time. */
    TOGETHER,
    /** It was called off, and the client has not said yet whether they come all the same. */
    ASKED,
    /** It was called off, and the client comes all the same. */
    KEPT
  }

  /** Writes down that these two come together. */
  @Transactional(MANDATORY)
  UUID write(Appointment first, Appointment second, String actor) {
    var couple = new Couple();
    couple.id = UUID.randomUUID();
    couple.firstId = first.id;
    couple.secondId = second.id;
    couple.madeAt = clock.instant();
    couple.madeBy = actor;
    persist(couple);
    // The trail of neither names the visit of the other.
    trail.record(actor, "book together", "visit " + first.id, first.clientId, null);
    trail.record(actor, "book together", "visit " + second.id, second.clientId, null);
    return couple.id;
  }

  /** The couple that the visit is a half of. */
  @Transactional
  public Optional<Couple> of(UUID visit) {
    return find("firstId = ?1 or secondId = ?1", visit).firstResultOptional();
  }

  @Transactional
  public Company company(Appointment visit) {
    var couple = of(visit.id).orElse(null);
    if (couple == null) {
      return Company.NONE;
    }
    var other = appointments.findById(couple.other(visit.id));
    if (!other.state.calledOff()) {
      return other.startsAt.equals(visit.startsAt) ? Company.TOGETHER : Company.NONE;
    }
    return visit.state.calledOff() ? Company.NONE : couple.keptAt == null ? Company.ASKED : Company.KEPT;
  }

  /** Whoever was left alone comes all the same. */
  @Transactional
  public void keep(Appointment visit, String actor) {
    of(visit.id).map(couple -> findById(couple.id, LockModeType.PESSIMISTIC_WRITE))
        .filter(couple -> couple.keptAt == null && company(visit) == Company.ASKED)
        .ifPresent(couple -> {
          couple.keptAt = clock.instant();
          trail.record(actor, "keep without the other", "visit " + visit.id, visit.clientId, null);
        });
  }

  /**
   * Whoever is left alone is asked whether they come all the same; their visit stays meanwhile. They are told when the
   * change itself is told, so that an undo of the desk's stays silent.
   */
  @Transactional(MANDATORY)
  void changed(@Observes VisitChanged change) {
    var visit = change.visit();
    switch (change.kind()) {
      case CANCELLED, DECLINED, EXPIRED -> tellOther(visit, VisitChanged.Kind.LEFT_ALONE, change.telling());
      case RESTORED -> tellOther(visit, VisitChanged.Kind.COMPANY_BACK, change.telling());
      default -> { }
    }
  }

  private void tellOther(Appointment visit, VisitChanged.Kind kind, Telling telling) {
    of(visit.id).map(couple -> appointments.findById(couple.other(visit.id)))
        .filter(other -> other.state.stillToCome() && other.state != AppointmentState.SUSPENDED
            && other.startsAt.equals(visit.startsAt) && clock.instant().isBefore(other.startsAt))
        .ifPresent(other -> events.fire(new VisitChanged(other, kind, null,
            new Stood(other.startsAt, other.therapistId, other.roomId, other.state),
            telling == Telling.NOT ? Telling.AT_ONCE : telling)));
  }
}
