package clinic.rhomboid.couples;

import clinic.rhomboid.slots.PairSlot;
import clinic.rhomboid.time.ClientTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The free starts of a couple by day. */
public record OfferedPairs(String day, List<Time> times) {

  /**
   * @param oneRoom whether one room is free for both
   */
  public record Time(Instant value, String word, boolean oneRoom) {}

  static List<OfferedPairs> of(List<PairSlot> slots, ZoneId zone) {
    var times = new ClientTimes(zone);
    var byDay = slots.stream().collect(Collectors.groupingBy(
        slot -> LocalDate.ofInstant(slot.start(), zone), TreeMap::new, Collectors.toList()));
    return byDay.entrySet().stream().map(day -> new OfferedPairs(times.day(day.getKey()), day.getValue().stream()
        .map(slot -> new Time(slot.start(), times.time(slot.start()), slot.oneRoom())).toList())).toList();
  }
}
