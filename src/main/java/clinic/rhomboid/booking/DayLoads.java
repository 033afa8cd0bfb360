package clinic.rhomboid.booking;

import clinic.rhomboid.slots.TherapistSupply;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The therapists' load, counted from the same claims and for the same day as the search counts it. */
@ApplicationScoped
public class DayLoads {

  private final Pictures pictures;
  private final Clock clock;

  DayLoads(Pictures pictures, Clock clock) {
    this.pictures = pictures;
    this.clock = clock;
  }

  /** By therapist; those who neither have straining work on this day nor a limit on its minutes are left out. */
  public Map<String, DayLoad> on(int locationId, LocalDate day) {
    var zone = pictures.lastSeen(locationId).zone();
    var from = day.atStartOfDay(zone).toInstant();
    var to = day.plusDays(1).atStartOfDay(zone).toInstant();
    var picture = pictures.read(locationId, from, to, clock.instant());
    var straining = picture.supply().straining();
    var loads = new HashMap<String, DayLoad>();
    for (var therapist : picture.supply().supply().therapists()) {
      var minutes = picture.claims().strainMinutes(therapist.resource(), from, to);
      var limited = therapist.limits().onMinutes() && therapist.techniques().stream().anyMatch(straining::contains);
      if (!straining.isEmpty() && (minutes > 0 || limited)) {
        loads.put(therapist.id(), DayLoad.of(straining, minutes, most(therapist)));
      }
    }
    return loads;
  }

  private static Integer most(TherapistSupply therapist) {
    return therapist.limits().onMinutes() ? therapist.limits().minutesADay() : null;
  }
}
