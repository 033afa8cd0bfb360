package clinic.rhomboid.desk;

import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Needs;
import clinic.rhomboid.slots.Slot;
import clinic.rhomboid.techniques.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What can be booked at once, whatever the answers, by one search a technique for the coming weeks, and one more for a day
 * beyond them.
 *
 * @param minutes how long the visits are that are looked for
 * @param lengths all that can be chosen, shortest first
 * @param next the first time of each technique
 * @param gaps by therapist, what is free on the day
 */
public record FreeTimes(int minutes, List<Integer> lengths, List<NextFree> next, Map<String, List<Gap>> gaps) {

  private static final int USUAL = 60;
  private static final int DAYS = 14;

  /** @param wanted the length that was chosen, or null */
  static FreeTimes of(Availability availability, ClinicSupply supply, List<String> techniques, Integer wanted, Day day) {
    var lengths = supply.services().stream().map(Service::minutes).distinct().sorted().toList();
    var minutes = lengths.contains(wanted) ? wanted : lengths.contains(USUAL) || lengths.isEmpty() ? USUAL : lengths.get(0);
    var needs = Needs.ofStranger(supply.location().firstVisitMinutes);
    var next = new ArrayList<NextFree>();
    var gaps = new HashMap<String, Map<Instant, String>>();
    for (var technique : techniques) {
      var query = new Availability.Query(supply.location().id, technique, minutes, null, needs, true);
      var slots = availability.slots(query, day.today(), DAYS);
      next.add(NextFree.of(technique, minutes, slots, supply, day));
      on(day, query, slots, availability).forEach(slot -> slot.therapists().forEach(therapist ->
          gaps.computeIfAbsent(therapist, any -> new TreeMap<>()).putIfAbsent(slot.start(), technique)));
    }
    var byTherapist = new HashMap<String, List<Gap>>();
    gaps.forEach((therapist, starts) -> byTherapist.put(therapist, Gap.of(therapist, starts, minutes)));
    return new FreeTimes(minutes, lengths, next, byTherapist);
  }

  private static Stream<Slot> on(Day day, Availability.Query query, List<Slot> coming, Availability availability) {
    if (day.date().isBefore(day.today())) {
      return Stream.empty();
    }
    var slots = day.date().isBefore(day.today().plusDays(DAYS)) ? coming : availability.slots(query, day.date(), 1);
    return slots.stream().filter(slot -> LocalDate.ofInstant(slot.start(), day.zone()).equals(day.date()));
  }
}
