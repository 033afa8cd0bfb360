package clinic.rhomboid.reports;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.reports.ReportQuery.Span;
import clinic.rhomboid.reports.Table.Row;
import clinic.rhomboid.slots.RoomSupply;
import clinic.rhomboid.slots.TherapistSupply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much of the time that people worked was booked. */
final class UseFigures {

  private static final String NOW = " Working time is counted by the hours as they are set now, without time off and closed days.";

  private final List<Visit> visits;
  private final ClinicSupply supply;
  private final Map<String, WorkingTime> working;

  UseFigures(List<Visit> visits, ClinicSupply supply, Span span) {
    this.visits = visits.stream().filter(Visit::tookTime).toList();
    this.supply = supply;
    this.working = supply.supply().therapists().stream().collect(Collectors.toMap(TherapistSupply::id,
        therapist -> WorkingTime.of(therapist, supply.supply(), span.from(), span.to())));
  }

  private record Use(String name, long visits, long booked, long available) {}

  Table therapists(Map<String, String> names) {
    var uses = new LinkedHashMap<String, Long>();
    working.forEach((id, time) -> uses.put(id, time.minutes()));
    return table("therapists", "Utilisation by therapist", "Therapist",
        "Booked time of the visits, extra minutes included, out of the therapist’s working time." + NOW,
        uses(names, uses, Visit::therapist));
  }

  Table rooms() {
    var anybody = WorkingTime.ofAny(List.copyOf(working.values())).minutes();
    var names = new LinkedHashMap<Integer, String>();
    supply.supply().rooms().stream().sorted(Comparator.comparing(RoomSupply::name)).forEach(room -> names.put(room.id(), room.name()));
    var available = names.keySet().stream().collect(Collectors.toMap(id -> id, id -> anybody));
    return table("rooms", "Utilisation by room", "Room",
        "Booked time in the room out of the time in which anybody worked; a room of two tables counts as one." + NOW,
        uses(names, available, Visit::room));
  }

  Table techniques(Map<String, String> names) {
    var available = names.keySet().stream().collect(Collectors.toMap(id -> id, id -> supply.supply().therapists().stream()
        .filter(therapist -> therapist.techniques().contains(id)).mapToLong(therapist -> working.get(therapist.id()).minutes()).sum()));
    return table("techniques", "Utilisation by technique", "Technique",
        "Booked time of the technique out of the working time of everybody who gives it." + NOW,
        uses(names, available, Visit::technique));
  }

  /** Whoever or whatever has been used in these days or could have been. */
  private <K> List<Use> uses(Map<K, String> names, Map<K, Long> available, Function<Visit, K> key) {
    var booked = visits.stream().collect(Collectors.groupingBy(key));
    return names.keySet().stream()
        .filter(id -> available.containsKey(id) || booked.containsKey(id))
        .map(id -> new Use(names.get(id), booked.getOrDefault(id, List.of()).size(),
            booked.getOrDefault(id, List.of()).stream().mapToLong(Visit::minutes).sum(), available.getOrDefault(id, 0L)))
        .sorted(Comparator.comparing(Use::name)).toList();
  }

  private static Table table(String id, String title, String what, String note, List<Use> uses) {
    var rows = new ArrayList<Row>();
    var stacks = new ArrayList<Chart.Stack>();
    for (var use : uses) {
      var share = Table.percent(use.booked(), use.available());
      rows.add(Row.of(use.name(), use.visits(), Table.hours(use.booked()), Table.hours(use.available()), share));
      stacks.add(new Chart.Stack(use.name(), share,
          List.of(use.available() == 0 ? 0 : 100.0 * use.booked() / use.available())));
    }
    return new Table(id, title, note, List.of(what, "Visits", "Hours booked", "Hours worked", "Booked"), rows, Chart.bars(stacks));
  }
}
