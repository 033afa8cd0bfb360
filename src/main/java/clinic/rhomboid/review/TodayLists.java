package clinic.rhomboid.review;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts a therapist's day together. */
@ApplicationScoped
class TodayLists {

  private static final int RULES_SHOWN = 2;
  private static final Duration SOON = Duration.ofMinutes(90);
  private static final Map<AppointmentState, String> STATES = Map.of(
      AppointmentState.ARRIVED, "Arrived", AppointmentState.IN_SESSION, "In session",
      AppointmentState.COMPLETED, "Completed", AppointmentState.NO_SHOW, "Did not come",
      AppointmentState.SUSPENDED, "On hold");

  private final Caseload caseload;
  private final VisitFiles files;
  private final VisitLine lines;
  private final Locations locations;
  private final Pictures pictures;
  private final RuleSet rules;
  private final Trail trail;
  private final Clock clock;

  TodayLists(
      Caseload caseload, VisitFiles files, VisitLine lines, Locations locations, Pictures pictures, RuleSet rules,
      Trail trail, Clock clock) {
    this.caseload = caseload;
    this.files = files;
    this.lines = lines;
    this.locations = locations;
    this.pictures = pictures;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  /** The day of this therapist; null is today. */
  Today of(Reviewer reviewer, LocalDate wanted) {
    var supply = pictures.current(locations.only().id);
    var now = clock.instant();
    var today = supply.day(now);
    var date = wanted == null ? today : wanted;
    var visits = caseload.between(date.atStartOfDay(supply.zone()).toInstant(),
        date.plusDays(1).atStartOfDay(supply.zone()).toInstant(), reviewer).stream().map(files::open).toList();
    var undecided = caseload.undecided(reviewer).stream().map(files::open).toList();
    shown(reviewer, Stream.concat(visits.stream(), undecided.stream()));
    var next = visits.stream().filter(file -> date.equals(today) && comes(file.visit(), now)).findFirst().orElse(null);
    return new Today(StaffTimes.day(date), line(visits, supply, date.equals(today) ? now : null),
        date.minusDays(1).toString(), date.plusDays(1).toString(), date.equals(today),
        undecided.stream().map(file -> undecided(file, supply, now)).toList(),
        next == null ? null : next(next, supply, now),
        visits.stream().map(file -> slot(file, supply, now, file == next)).toList());
  }

  /** The list shows something of every record in it: an entry for each, in one statement. */
  private void shown(Reviewer reviewer, Stream<VisitFile> files) {
    var visits = new LinkedHashMap<String, UUID>();
    files.forEach(file -> visits.put("visit " + file.visit().id, file.client().id));
    trail.record(reviewer.actor(), "read", visits, "list");
  }

  private static boolean comes(Appointment visit, Instant now) {
    return (visit.state.stillToCome() && visit.endsAt.isAfter(now)) || visit.state == AppointmentState.ARRIVED
        || visit.state == AppointmentState.IN_SESSION;
  }

  private static String line(List<VisitFile> visits, ClinicSupply supply, Instant now) {
    var time = now == null ? "" : StaffTimes.time(now, supply.zone()) + " · ";
    if (visits.isEmpty()) {
      return time + "no visits";
    }
    return time + (visits.size() == 1 ? "1 visit" : visits.size() + " visits") + ", "
        + StaffTimes.time(visits.get(0).visit().startsAt, supply.zone()) + " to "
        + StaffTimes.time(visits.get(visits.size() - 1).visit().endsAt, supply.zone());
  }

  private Today.Undecided undecided(VisitFile file, ClinicSupply supply, Instant now) {
    var visit = file.visit();
    var left = visit.reviewUntil == null ? null : Duration.between(now, visit.reviewUntil);
    var whole = visit.reviewUntil == null ? null : Duration.between(visit.reviewAskedAt, visit.reviewUntil);
    var speaking = RuleLine.of(rules, file.screened());
    return new Today.Undecided(visit.id.toString(), file.client().name, file.age(),
        left == null ? null : StaffTimes.length(left), left != null && left.compareTo(SOON) < 0,
        left == null ? 0 : left.toMinutes(), whole == null ? 0 : Math.max(1, whole.toMinutes()), first(speaking),
        more(speaking), lines.asked(visit, supply), StaffTimes.dayAndTime(visit.reviewAskedAt, supply.zone()),
        visit.contactPhone == null ? null : "tel:" + visit.contactPhone);
  }

  private Today.Next next(VisitFile file, ClinicSupply supply, Instant now) {
    var visit = file.visit();
    var screened = file.screened();
    var begins = visit.startsAt.isAfter(now);
    var speaking = screened == null ? List.<RuleLine>of() : RuleLine.of(rules, screened);
    return new Today.Next(visit.id.toString(),
        (begins ? "Next, " : "Now, ") + StaffTimes.time(visit.startsAt, supply.zone()) + ", "
            + lines.room(visit, supply),
        begins ? "in " + StaffTimes.length(Duration.between(now, visit.startsAt))
            : STATES.getOrDefault(visit.state, "not arrived yet"),
        file.client().name, file.verdict(), first(speaking), more(speaking),
        screened == null ? List.of()
            : screened.decision().avoidAreas().stream().map(place -> Labels.place(rules, place)).toList(),
        lines.what(visit));
  }

  private Today.Slot slot(VisitFile file, ClinicSupply supply, Instant now, boolean here) {
    var visit = file.visit();
    return new Today.Slot(visit.id.toString(), StaffTimes.time(visit.startsAt, supply.zone()), file.client().name,
        lines.what(visit) + ", " + lines.room(visit, supply), file.verdict(), STATES.get(visit.state), here,
        !here && !visit.endsAt.isAfter(now));
  }

  private static List<RuleLine> first(List<RuleLine> speaking) {
    return speaking.stream().limit(RULES_SHOWN).toList();
  }

  private static int more(List<RuleLine> speaking) {
    return Math.max(0, speaking.size() - RULES_SHOWN);
  }
}
