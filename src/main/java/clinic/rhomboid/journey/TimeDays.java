package clinic.rhomboid.journey;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.NamedStart;
import clinic.rhomboid.time.ClientTimes;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The free starts of a day as the page of times shows them: those that leave no unsellable gap first. */
record TimeDays(ClinicSupply supply, ClientTimes times, TimeQuery query) {

  private static final int MOST_STARTS_AT_ONCE = 12;
  private static final int NOON = 12;

  TimeDays(ClinicSupply supply, TimeQuery query) {
    this(supply, new ClientTimes(supply.zone()), query);
  }

  /**
   * @param from the first day that the page looks at
   */
  TimeView.Day day(LocalDate from, LocalDate date, List<NamedStart> starts) {
    var first = NamedStart.first(starts);
    var some = query.day() == null && first.size() > MOST_STARTS_AT_ONCE ? onTheHour(first) : first;
    var all = some.size() == first.size();
    return new TimeView.Day("day-" + date, times.day(date), parts(some), all ? parts(NamedStart.rest(starts)) : List.of(),
        starts.size(), all ? null : query.on(from, date).href());
  }

  /** A day with many times is shown by its full hours first. */
  private List<NamedStart> onTheHour(List<NamedStart> starts) {
    var full = starts.stream().filter(one -> one.start().atZone(supply.zone()).getMinute() == 0).toList();
    return full.isEmpty() ? starts.subList(0, MOST_STARTS_AT_ONCE) : full;
  }

  private List<TimeView.Part> parts(List<NamedStart> starts) {
    return Stream.of(
            new TimeView.Part("Morning", starts.stream().filter(this::morning).map(this::start).toList()),
            new TimeView.Part("Afternoon", starts.stream().filter(one -> !morning(one)).map(this::start).toList()))
        .filter(part -> !part.starts().isEmpty())
        .toList();
  }

  private boolean morning(NamedStart one) {
    return one.start().atZone(supply.zone()).getHour() < NOON;
  }

  TimeView.Start start(NamedStart one) {
    var machine = times.machine(one.start());
    return new TimeView.Start(machine + " " + one.therapist(), times.day(one.start()), times.time(one.start()), machine,
        supply.therapistNames().get(one.therapist()).split(" ", 2)[0]);
  }
}
