package clinic.rhomboid.review;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.DayLoad;
import clinic.rhomboid.booking.DayLoads;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.notes.NoteLinks;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts a therapist's day together. */
@ApplicationScoped
class TodayLists {

  private static final int RULES_SHOWN = 2;
  private static final Map<AppointmentState, String> STATES = Map.of(
      AppointmentState.ARRIVED, "Arrived", AppointmentState.IN_SESSION, "In session",
      AppointmentState.COMPLETED, "Completed", AppointmentState.NO_SHOW, "Did not come",
      AppointmentState.SUSPENDED, "On hold");

  private final Caseload caseload;
  private final VisitFiles files;
  private final SignOffs signOffs;
  private final QueueRows rows;
  private final VisitLine lines;
  private final NoteLinks notes;
  private final Locations locations;
  private final Pictures pictures;
  private final DayLoads loads;
  private final RuleSet rules;
  private final Clock clock;

  TodayLists(
      Caseload caseload, VisitFiles files, SignOffs signOffs, QueueRows rows, VisitLine lines, NoteLinks notes,
      Locations locations, Pictures pictures, DayLoads loads, RuleSet rules, Clock clock) {
    this.caseload = caseload;
    this.files = files;
    this.signOffs = signOffs;
    this.rows = rows;
    this.lines = lines;
    this.notes = notes;
    this.locations = locations;
    this.pictures = pictures;
    this.loads = loads;
    this.rules = rules;
    this.clock = clock;
  }

  /** The day of this therapist; null is today. */
  Today of(Reviewer reviewer, LocalDate wanted) {
    var supply = pictures.current(locations.only().id);
    var now = clock.instant();
    var today = supply.day(now);
    var date = wanted == null ? today : wanted;
    var visits = caseload.between(date.atStartOfDay(supply.zone()).toInstant(),
        date.plusDays(1).atStartOfDay(supply.zone()).toInstant(), reviewer);
    var toDo = caseload.toDo(reviewer);
    var undecided = toDo.stream().filter(visit -> visit.state == AppointmentState.PENDING_REVIEW).toList();
    caseload.shown(reviewer, Stream.concat(visits.stream(), undecided.stream()).toList());
    var read = signOffs.reviewed(visits.stream().map(visit -> visit.id).toList());
    var links = notes.of(visits);
    var opened = files.open(visits);
    var next = opened.stream().filter(file -> date.equals(today) && comes(file.visit(), now)).findFirst().orElse(null);
    return new Today(StaffTimes.day(date), line(opened, supply, date.equals(today) ? now : null),
        load(loads.on(supply.location().id, date).get(reviewer.id()), date.equals(today)),
        date.minusDays(1).toString(), date.plusDays(1).toString(), date.equals(today), toDo.size(),
        rows.of(undecided, supply), next == null ? null : next(next, supply, now),
        opened.stream().map(file -> slot(file, supply, now, file == next,
            Reading.signable(file.visit(), reviewer, now) && !read.contains(file.visit().id),
            links.get(file.visit().id))).toList());
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

  /** Such as {@code Deep tissue today: 120 of 180 minutes}. */
  private static String load(DayLoad load, boolean today) {
    return load == null ? null : load.work() + (today ? " today: " : ": ") + load.words();
  }

  private Today.Next next(VisitFile file, ClinicSupply supply, Instant now) {
    var visit = file.visit();
    var screened = file.screened();
    var begins = visit.startsAt.isAfter(now);
    var speaking = screened == null ? List.<RuleLine>of() : RuleLine.of(rules, screened);
    return new Today.Next(visit.id.toString(),
        (begins ? "Next, " : "Now, ") + StaffTimes.time(visit.startsAt, supply.zone()) + ", "
            + lines.room(visit, pictures.lastSeen(visit.locationId)),
        begins ? "in " + StaffTimes.length(Duration.between(now, visit.startsAt))
            : STATES.getOrDefault(visit.state, "not arrived yet"),
        file.client().name, file.verdict(), RuleLine.first(speaking, RULES_SHOWN), RuleLine.more(speaking, RULES_SHOWN),
        file.leaveAlone().stream().map(place -> Labels.place(rules, place)).toList(),
        lines.what(visit));
  }

  private Today.Slot slot(VisitFile file, ClinicSupply supply, Instant now, boolean here, boolean unread,
      String note) {
    var visit = file.visit();
    return new Today.Slot(visit.id.toString(), StaffTimes.time(visit.startsAt, supply.zone()), file.client().name,
        lines.what(visit) + ", " + lines.room(visit, pictures.lastSeen(visit.locationId)), file.verdict(), STATES.get(visit.state), here,
        !here && !visit.endsAt.isAfter(now), unread, note);
  }
}
