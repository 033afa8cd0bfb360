package clinic.rhomboid.desk;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.DayLoad;
import clinic.rhomboid.slots.TherapistSupply;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The day by therapist and by room, every place on it a class of board.css.
 *
 * @param now the class of the line that says what time it is, or null on another day
 * @param nowMinute the same in minutes of the day
 * @param below visits called off whose place on the board is taken
 */
public record Board(
    BoardHours hours, List<Lane> lanes, List<RoomLane> rooms, String now, int nowMinute, List<VisitCard> below) {

  private static final Span NOBODY_IN = new Span(9 * 60, 17 * 60);

  static Board of(
      Day day, ClinicSupply supply, Map<String, DayLoad> loads, List<VisitRow> visits, List<HoldRow> holds,
      Map<String, List<Gap>> free) {
    var laid = Laid.out(visits, holds);
    var hours = hours(day, supply, visits, holds);
    var lanes = people(day, supply, visits, holds).entrySet().stream()
        .map(person -> Lane.of(
            laid, person.getKey(), person.getValue(), day, supply, loads.get(person.getKey()),
            free.getOrDefault(person.getKey(), List.of()), hours)).toList();
    var rooms = Rooms.byName(supply).stream().map(room -> RoomLane.of(room, visits, day, hours)).toList();
    var below = laid.below().stream().map(visit -> VisitCard.of(visit, null, false, day, supply)).toList();
    return new Board(hours, lanes, rooms, day.isToday() ? hours.at(day.minute(day.now())) : null,
        day.minute(day.now()), below);
  }

  /** The classes of the board itself. */
  public String style() {
    return hours.style() + " lanes-" + lanes.size();
  }

  /** Such as {@code 14:05}. */
  public String nowWords() {
    return Day.time(nowMinute);
  }

  /** Whether a card opens to the left, because there is no place to the right of its lane. */
  public boolean opensLeft(int lane) {
    return lane * 2 >= lanes.size();
  }

  // Whoever works on that weekday keeps a lane, ill or not, and so does everybody with a visit or a hold.
  private static Map<String, String> people(Day day, ClinicSupply supply, List<VisitRow> visits, List<HoldRow> holds) {
    var people = new TreeMap<String, String>();
    supply.supply().therapists().stream().filter(therapist -> !Shifts.of(therapist, day).none())
        .map(TherapistSupply::id).forEach(id -> people.put(id, supply.therapistNames().get(id)));
    visits.forEach(visit -> people.put(visit.therapistId(), visit.therapist()));
    holds.forEach(hold -> people.putIfAbsent(hold.therapistId(),
        supply.therapistNames().getOrDefault(hold.therapistId(), hold.therapistId())));
    return people;
  }

  private static BoardHours hours(Day day, ClinicSupply supply, List<VisitRow> visits, List<HoldRow> holds) {
    var shifts = supply.supply().therapists().stream().map(therapist -> Shifts.of(therapist, day))
        .filter(one -> !one.none()).toList();
    var edges = IntStream.concat(
            shifts.stream().flatMapToInt(one -> IntStream.of(one.start(), one.end())),
            IntStream.concat(
                visits.stream().flatMapToInt(visit -> IntStream.of(day.minute(visit.start()), day.minute(visit.end()))),
                holds.stream().flatMapToInt(hold -> IntStream.of(day.minute(hold.start()), day.minute(hold.end())))))
        .summaryStatistics();
    return edges.getCount() == 0
        ? BoardHours.around(NOBODY_IN.from(), NOBODY_IN.to())
        : BoardHours.around(edges.getMin(), edges.getMax());
  }
}
