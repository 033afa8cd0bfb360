package clinic.rhomboid.desk;

import clinic.rhomboid.booking.ClinicSupply;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A week of every therapist, each visit in a line that leads to its day. */
public record WeekPage(Dates dates, String notice, UndoBar undo, String mark, List<Head> days, List<Person> people) {

  /** A day of the week, with its visits and what stands in their way. */
  public record Head(String date, String words, boolean today, long visits, long mustCall, long formMissing) {}

  /** One therapist's week. */
  public record Person(String name, List<WeekCell> days) {}

  static WeekPage of(Day monday, ClinicSupply supply, List<VisitRow> visits, UndoBar undo, String mark,
      String notice) {
    var days = IntStream.range(0, 7)
        .mapToObj(i -> new Day(monday.date().plusDays(i), monday.zone(), monday.now())).toList();
    var names = new TreeMap<>(supply.therapistNames());
    visits.forEach(visit -> names.put(visit.therapistId(), visit.therapist()));
    var people = names.entrySet().stream()
        .map(person -> new Person(person.getValue(), week(days, supply, person.getKey(), visits)))
        .toList();
    var sunday = days.get(days.size() - 1).date();
    var words = Day.shortWords(monday.date()) + " to " + Day.words(sunday);
    var dates = Dates.of(monday.date(), words, days.size(), days.stream().anyMatch(Day::isToday));
    return new WeekPage(dates, notice, undo, mark, days.stream().map(day -> head(day, visits)).toList(), people);
  }

  private static Head head(Day day, List<VisitRow> visits) {
    var tally = Tally.of(visits.stream().filter(day::holds).toList(), day);
    return new Head(day.date().toString(), Day.shortWords(day.date()), day.isToday(), tally.visits(),
        tally.mustCall(), tally.formMissing());
  }

  private static List<WeekCell> week(List<Day> days, ClinicSupply supply, String therapist, List<VisitRow> visits) {
    var theirs = visits.stream().filter(visit -> visit.therapistId().equals(therapist)).toList();
    return days.stream().map(day -> WeekCell.of(day, supply.therapist(therapist), theirs)).toList();
  }
}
