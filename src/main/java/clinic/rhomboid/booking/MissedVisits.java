package clinic.rhomboid.booking;

import clinic.rhomboid.location.Location;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/** The visits a client did not come to, or called off too late, as long as they count. */
@ApplicationScoped
public class MissedVisits {

  private static final String COUNTED =
      "clientId in ?1 and startsAt > ?2 and forgivenAt is null and (state = 'NO_SHOW' or lateCancel = true)";

  private final Writes writes;
  private final Appointments appointments;
  private final Overrulings overrulings;
  private final Clock clock;

  MissedVisits(Writes writes, Appointments appointments, Overrulings overrulings, Clock clock) {
    this.writes = writes;
    this.appointments = appointments;
    this.overrulings = overrulings;
    this.clock = clock;
  }

  /** How many count now. */
  public long count(UUID clientId, Location place) {
    return appointments.count(COUNTED, appointments.recordsOf(clientId), since(place));
  }

  /** The same visits, the latest first. */
  public List<Appointment> of(UUID clientId, Location place) {
    return appointments.list(COUNTED + " order by startsAt desc", appointments.recordsOf(clientId), since(place));
  }

  /** Whether the front desk has to approve what the client books by themselves. */
  boolean tooMany(UUID clientId, Location place) {
    return place.missedLimit > 0 && count(clientId, place) >= place.missedLimit;
  }

  /** Counts a missed visit no longer; what was charged for it is not touched. Whether there was anything to forgive. */
  public boolean forgive(UUID visitId, String reason, String actor) {
    return writes.inTransaction(() -> {
      var visit = appointments.locked(visitId);
      if (visit.forgivenAt != null || visit.state != AppointmentState.NO_SHOW && !visit.lateCancel) {
        return false;
      }
      visit.forgivenAt = clock.instant();
      overrulings.note(visit, Overruling.Kind.MISSED, reason, actor);
      return true;
    });
  }

  private Instant since(Location place) {
    return ZonedDateTime.ofInstant(clock.instant(), place.zoneId()).minusMonths(place.missedMonths).toInstant();
  }
}
