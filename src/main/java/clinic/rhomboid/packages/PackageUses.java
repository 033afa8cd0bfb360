package clinic.rhomboid.packages;

import static clinic.rhomboid.booking.AppointmentState.CANCELLED;
import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.VisitChanged;
import clinic.rhomboid.packages.PackageEntry.Why;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Puts visits on packages, and gives back what was not used up: a visit cancelled in time, one that the clinic did not
 * hold, one that moved past the package's end. Cancelled late or not appeared, the visit stays used.
 */
@ApplicationScoped
public class PackageUses {

  private final Packages packages;
  private final Appointments appointments;
  private final EntityManager entities;
  private final Trail trail;
  private final Clock clock;

  PackageUses(Packages packages, Appointments appointments, EntityManager entities, Trail trail, Clock clock) {
    this.packages = packages;
    this.appointments = appointments;
    this.entities = entities;
    this.trail = trail;
    this.clock = clock;
  }

  /** Uses one visit of the package for this one: whether it covers it and some of it was left. */
  @Transactional
  public boolean use(UUID visitId, UUID packageId, String actor) {
    var visit = appointments.locked(visitId);
    var fits = !visit.state.calledOff() && packages.holding(visitId).isEmpty()
        && lockedFitting(visit, packageId);
    if (fits) {
      write(visit, packageId, Why.USED, actor);
    }
    return fits;
  }

  /** Takes the visit off its package again: whether it was on one. */
  @Transactional
  public boolean takeOff(UUID visitId, String actor) {
    return giveBack(appointments.locked(visitId), Why.TAKEN_OFF, actor);
  }

  /** The verb that changed the visit has it locked. */
  @Transactional(MANDATORY)
  void changed(@Observes VisitChanged change) {
    var visit = change.visit();
    switch (change.kind()) {
      case CANCELLED -> {
        if (visit.state == CANCELLED && !visit.lateCancel) {
          giveBack(visit, Why.CANCELLED, "clinic");
        }
      }
      // Cancelled by mistake, it is on its package again, unless that was used up or is over meanwhile.
      case RESTORED -> packages.lastGivenBack(visit.id).filter(id -> lockedFitting(visit, id))
          .ifPresent(id -> write(visit, id, Why.USED, "clinic"));
      case DECLINED, EXPIRED -> giveBack(visit, Why.NOT_HELD, "clinic");
      case MOVED -> packages.holding(visit.id).map(id -> entities.find(ClientPackage.class, id))
          .filter(held -> packages.day(visit).isAfter(held.expiresOn))
          .ifPresent(over -> giveBack(visit, Why.MOVED_PAST_END, "clinic"));
      default -> { }
    }
  }

  private boolean lockedFitting(Appointment visit, UUID packageId) {
    // Counted once nobody else can use it, so that the last one goes to one visit.
    entities.createNativeQuery("SELECT 1 FROM client_package WHERE id = :id FOR UPDATE").setParameter("id", packageId)
        .getResultList();
    return packages.fitting(visit).stream().anyMatch(balance -> balance.id().equals(packageId));
  }

  private boolean giveBack(Appointment visit, Why why, String actor) {
    var held = packages.holding(visit.id);
    held.ifPresent(id -> write(visit, id, why, actor));
    return held.isPresent();
  }

  private void write(Appointment visit, UUID packageId, Why why, String actor) {
    entities.createNativeQuery("INSERT INTO package_entry (package_id, appointment_id, change, why, actor, at)"
            + " VALUES (:package, :visit, :change, :why, :actor, :now)")
        .setParameter("package", packageId)
        .setParameter("visit", visit.id)
        .setParameter("change", why.change())
        .setParameter("why", why.name())
        .setParameter("actor", actor)
        .setParameter("now", clock.instant())
        .executeUpdate();
    trail.record(actor, why == Why.USED ? "use package" : "give back to package", "package " + packageId, visit.clientId,
        "visit " + visit.id);
  }
}
