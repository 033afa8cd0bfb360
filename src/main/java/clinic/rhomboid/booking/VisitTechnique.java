package clinic.rhomboid.booking;

import clinic.rhomboid.slots.SlotSearch;
import clinic.rhomboid.techniques.Service;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Gives a visit another technique in the time it has. Nothing is searched or claimed anew, but the therapist's load
 * changes, which is asked of the same rules as every booking.
 */
@ApplicationScoped
public class VisitTechnique {

  private final TimeTaking times;
  private final ClaimBook claims;
  private final Pictures pictures;
  private final Clock clock;

  VisitTechnique(TimeTaking times, ClaimBook claims, Pictures pictures, Clock clock) {
    this.times = times;
    this.claims = claims;
    this.pictures = pictures;
    this.clock = clock;
  }

  /** Keeps the visit's day for this transaction. Call it before the visit itself is locked, as every verb does. */
  public void lockDay(Appointment seen) {
    if (seen.hasTime()) {
      times.lock(pictures.lastSeen(seen.locationId), TimeTaking.reach(seen.startsAt, seen.minutes, seen.extraMinutes));
    }
  }

  /**
   * Changes the technique of a visit that has a time, under the lock of its day.
   *
   * @return false when the therapist's load limits leave no room for it; then nothing is changed
   */
  public boolean change(Appointment visit, String technique) {
    var supply = pictures.current(visit.locationId);
    var strains = supply.straining().contains(technique);
    if (strains) {
      // Not counted beside itself.
      claims.strain(visit.id, 0);
      if (!bears(supply, visit, technique)) {
        claims.strain(visit.id, supply.straining().contains(visit.technique) ? visit.minutes : 0);
        return false;
      }
    }
    visit.technique = technique;
    claims.strain(visit.id, strains ? visit.minutes : 0);
    return true;
  }

  private boolean bears(ClinicSupply supply, Appointment visit, String technique) {
    var deciding = supply.deciding(TimeTaking.reach(visit.startsAt, visit.minutes, visit.extraMinutes), technique);
    var picture = pictures.read(visit.locationId, deciding.start(), deciding.end(), clock.instant());
    var service = supply.service(technique, visit.minutes)
        .orElseGet(() -> new Service(technique, visit.minutes, visit.priceAmount, Duration.ZERO, Duration.ZERO));
    var demand = supply.demand(service, Needs.ofMinutes(visit.extraMinutes), visit.therapistId);
    return SlotSearch.bears(supply.supply(), demand, picture.claims(), visit.startsAt, visit.therapistId);
  }
}
