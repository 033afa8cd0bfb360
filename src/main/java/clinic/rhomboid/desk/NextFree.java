package clinic.rhomboid.desk;

import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Needs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The first time at which a technique can be had by somebody new, whatever the answers.
 *
 * @param when in words, or null when the coming weeks are full
 * @param date the day to look at, or null
 */
public record NextFree(String technique, String when, String therapist, String date) {

  static final int MINUTES = 60;
  private static final int DAYS = 14;

  /** One search a technique. */
  static List<NextFree> of(Availability availability, ClinicSupply supply, List<String> techniques, Day day) {
    var needs = Needs.ofStranger(supply.location().firstVisitMinutes);
    var all = new ArrayList<NextFree>();
    for (var technique : techniques) {
      var query = new Availability.Query(supply.location().id, technique, MINUTES, null, needs);
      var name = Names.technique(technique);
      all.add(availability.slots(query, day.today(), DAYS).stream().findFirst()
          .map(slot -> new NextFree(name, day.moment(slot.start()),
              Names.first(supply.therapistNames().getOrDefault(slot.therapists().get(0), "")),
              LocalDate.ofInstant(slot.start(), day.zone()).toString()))
          .orElse(new NextFree(name, null, null, null)));
    }
    return all;
  }
}
