package clinic.rhomboid.reports;

import clinic.rhomboid.reports.ReportQuery.Span;
import clinic.rhomboid.reports.Table.Row;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What became of the visits, how far ahead they were booked, and whether their clients had been here before. */
final class VisitFigures {

  private static final List<String> FATES = List.of("Took place", "Still open", "No-shows", "Cancelled late", "Cancelled in time");

  private VisitFigures() {}

  /** The visits by what became of them, step by step. */
  static Table fates(List<Visit> visits, Span span, ZoneId zone) {
    var byStep = bySteps(visits, span, zone);
    var rows = new ArrayList<Row>();
    var stacks = new ArrayList<Chart.Stack>();
    for (var step : span.by().steps(span.from(), span.to())) {
      var these = byStep.getOrDefault(step, List.of());
      rows.add(fates(span.by().words(step), these));
      stacks.add(new Chart.Stack(Chart.day(step), "", List.of(count(these, Visit::tookPlace), count(these, Visit::open),
          count(these, Visit::noShow), late(these), count(these, Visit::cancelled) - late(these))));
    }
    rows.add(fates("All", visits));
    return new Table("visits", "Visits, no-shows and late cancels",
        "By the day on which the visit was to be. The no-show rate is of those visits that were due: kept or missed.",
        List.of(span.by().label, "Visits", "Took place", "Still open", "No-shows", "No-show rate", "Cancelled", "of them late",
            "Not accepted"), rows, Chart.columns(FATES, stacks));
  }

  private static Row fates(String name, List<Visit> visits) {
    var kept = count(visits, Visit::tookPlace);
    var missed = count(visits, Visit::noShow);
    return Row.of(name, visits.size(), kept, count(visits, Visit::open), missed, Table.percent(missed, kept + missed),
        count(visits, Visit::cancelled), late(visits), count(visits, Visit::notAccepted));
  }

  /** Days between booking and visit. */
  static Table leadTimes(List<Visit> visits) {
    var ahead = visits.stream().filter(Visit::tookTime).mapToLong(Visit::daysAhead).sorted().toArray();
    var rows = new ArrayList<Row>();
    var stacks = new ArrayList<Chart.Stack>();
    for (var lead : Lead.values()) {
      var count = lead.count(ahead);
      rows.add(Row.of(lead.words, count, Table.percent(count, ahead.length)));
      stacks.add(new Chart.Stack(lead.words, Table.percent(count, ahead.length), List.of(count)));
    }
    var median = ahead.length == 0 ? "–" : Long.toString(ahead[(ahead.length - 1) / 2]);
    return new Table("lead-times", "Lead times",
        "Whole days from booking to the visit; visits that were called off are left out. The middle one of all: " + median
            + (median.equals("1") ? " day." : " days."),
        List.of("Booked ahead", "Visits", "Share"), rows, Chart.bars(stacks));
  }

  private enum Lead {
    SAME_DAY("Less than a day", 0, 1), FEW("1 to 2 days", 1, 3), WEEK("3 to 6 days", 3, 7), TWO("1 to 2 weeks", 7, 14),
    FOUR("2 to 4 weeks", 14, 28), MORE("4 weeks or more", 28, Long.MAX_VALUE);

    private final String words;
    private final long from;
    private final long before;

    Lead(String words, long from, long before) {
      this.words = words;
      this.from = from;
      this.before = before;
    }

    long count(long[] days) {
      return Arrays.stream(days).filter(day -> day >= from && day < before).count();
    }
  }

  /** People who came, or are booked, step by step: each counts once in a step, as new in that of their first visit. */
  static Table clients(List<Visit> visits, Span span, ZoneId zone) {
    var byStep = bySteps(visits.stream().filter(Visit::counts).toList(), span, zone);
    var rows = new ArrayList<Row>();
    var stacks = new ArrayList<Chart.Stack>();
    for (var step : span.by().steps(span.from(), span.to())) {
      var people = people(byStep.getOrDefault(step, List.of()));
      rows.add(clients(span.by().words(step), people));
      stacks.add(new Chart.Stack(Chart.day(step), "", List.of(fresh(people), people.size() - fresh(people))));
    }
    rows.add(clients("All", people(visits.stream().filter(Visit::counts).toList())));
    return new Table("clients", "New and returning clients",
        "Each person counts once in a row. New is whoever’s first visit ever lies in it; no-shows and cancelled visits don’t count.",
        List.of(span.by().label, "Clients", "New", "Returning", "Share of new"), rows,
        Chart.columns(List.of("New", "Returning"), stacks));
  }

  private static Row clients(String name, Map<UUID, Boolean> people) {
    var fresh = fresh(people);
    return Row.of(name, people.size(), fresh, people.size() - fresh, Table.percent(fresh, people.size()));
  }

  private static Map<UUID, Boolean> people(List<Visit> visits) {
    return visits.stream().collect(Collectors.toMap(Visit::client, Visit::first, Boolean::logicalOr));
  }

  private static long fresh(Map<UUID, Boolean> people) {
    return people.values().stream().filter(first -> first).count();
  }

  private static Map<LocalDate, List<Visit>> bySteps(List<Visit> visits, Span span, ZoneId zone) {
    return visits.stream().collect(Collectors.groupingBy(visit -> span.by().step(visit.day(zone))));
  }

  private static long late(List<Visit> visits) {
    return count(visits, visit -> visit.cancelled() && visit.lateCancel());
  }

  private static long count(List<Visit> visits, Predicate<Visit> which) {
    return visits.stream().filter(which).count();
  }
}
