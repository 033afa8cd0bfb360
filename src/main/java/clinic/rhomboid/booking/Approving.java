package clinic.rhomboid.booking;

import clinic.rhomboid.audit.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;

/** The front desk says yes or no to what somebody booked who has missed too many visits. Nothing clinical is decided. */
@ApplicationScoped
public class Approving {

  private final Writes writes;
  private final Appointments appointments;
  private final Cancelling cancelling;
  private final Trail trail;
  private final Event<VisitChanged> events;

  Approving(
      Writes writes, Appointments appointments, Cancelling cancelling, Trail trail, Event<VisitChanged> events) {
    this.writes = writes;
    this.appointments = appointments;
    this.cancelling = cancelling;
    this.trail = trail;
    this.events = events;
  }

  /** What waits for a word, the soonest to lapse first. */
  public List<Appointment> waiting(int locationId) {
    return appointments.list("locationId = ?1 and approval = 'NEEDED' and state in"
        + " ('AWAITING_INTAKE', 'PENDING_REVIEW', 'CONFIRMED', 'SUSPENDED') order by approvalUntil", locationId);
  }

  /** Yes: the visit stands like any other. What a therapist decides about it is untouched. */
  public ChangeOutcome grant(UUID visitId, String actor) {
    return writes.inTransaction(() -> {
      var visit = appointments.locked(visitId);
      if (!visit.awaitsApproval()) {
        return new ChangeOutcome.TooLate(visit);
      }
      visit.approval = Approval.GRANTED;
      trail.record(actor, "approve", "visit " + visit.id, visit.clientId, null);
      if (visit.state == AppointmentState.CONFIRMED) {
        events.fire(new VisitChanged(visit, VisitChanged.Kind.CONFIRMED, null));
      }
      return new ChangeOutcome.Changed(visit);
    });
  }

  /** No: the time is given back, and the client is told that it is not possible this time. */
  public ChangeOutcome refuse(UUID visitId, String actor) {
    return cancelling.refuse(visitId, actor);
  }
}
