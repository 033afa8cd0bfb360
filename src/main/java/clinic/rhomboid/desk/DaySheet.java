package clinic.rhomboid.desk;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.clients.Identity;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A day on paper, by therapist. Nothing of what clients answered is on it.
 *
 * @param printed when it was, so that nobody trusts an old one
 */
public record DaySheet(String date, String words, String printed, Tally tally, List<Person> people) {

  /** One therapist's visits, in order. */
  public record Person(String name, String hours, List<Line> lines) {}

  /** A visit. */
  public record Line(String time, String client, String what, String room, StateLook look, Light light, String phone) {}

  static DaySheet of(Day day, ClinicSupply supply, List<VisitRow> visits) {
    var standing = visits.stream().filter(visit -> !visit.calledOff()).toList();
    var byName = standing.stream().collect(Collectors.groupingBy(VisitRow::therapistId, TreeMap::new, Collectors.toList()));
    supply.supply().therapists().stream().filter(one -> !Shifts.of(one, day).none())
        .forEach(one -> byName.putIfAbsent(one.id(), List.of()));
    var people = byName.entrySet().stream().map(one -> person(one.getKey(), one.getValue(), day, supply)).toList();
    return new DaySheet(day.date().toString(), Day.words(day.date()), day.time(day.now()), Tally.of(visits, day), people);
  }

  private static Person person(String id, List<VisitRow> visits, Day day, ClinicSupply supply) {
    var shifts = supply.therapist(id).map(one -> Shifts.of(one, day)).orElse(new Shifts(List.of(), List.of()));
    var name = supply.therapistNames().getOrDefault(id, visits.isEmpty() ? id : visits.get(0).therapist());
    return new Person(name, shifts.none() ? "" : new Span(shifts.start(), shifts.end()).words(),
        visits.stream().map(visit -> line(visit, day, supply)).toList());
  }

  private static Line line(VisitRow visit, Day day, ClinicSupply supply) {
    return new Line(day.span(visit.start(), visit.end()), visit.client(),
        Names.technique(visit.technique()) + " " + visit.minutes(), Rooms.name(supply, visit.roomId()),
        StateLook.of(visit.state()), visit.light(),
        visit.phone() == null ? null : Identity.phoneForPeople(visit.phone(), supply.location().country));
  }
}
