package clinic.rhomboid.desk;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.DayLoads;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Technique;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Puts the desk's pages together, in a number of statements that no day makes larger. */
@ApplicationScoped
class DayPages {

  private static final int WEEK = 7;

  private final Locations locations;
  private final Pictures pictures;
  private final Availability availability;
  private final DayLoads loads;
  private final DayBook book;
  private final DayMarks marks;
  private final UndoBar.Book undo;
  private final Happened happened;
  private final RuleSet rules;
  private final Trail trail;
  private final SecurityIdentity staff;
  private final Clock clock;

  DayPages(Locations locations, Pictures pictures, Availability availability, DayLoads loads, DayBook book,
      DayMarks marks, UndoBar.Book undo, Happened happened, RuleSet rules, Trail trail, SecurityIdentity staff, Clock clock) {
    this.locations = locations;
    this.pictures = pictures;
    this.availability = availability;
    this.loads = loads;
    this.book = book;
    this.marks = marks;
    this.undo = undo;
    this.happened = happened;
    this.rules = rules;
    this.trail = trail;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * The day with the names on it, which is one entry of the trail, however many they are.
   *
   * @param date null for today
   * @param minutes the length of the free times to show, or null for the usual one
   */
  @Transactional
  DayPage day(LocalDate date, Integer minutes, String notice) {
    var location = locations.only();
    var day = on(date, location);
    // Before what it marks, so that whatever comes between is seen as new.
    var mark = marks.of(location.id, day.start(), day.end());
    var techniques = rules.techniques().stream().map(Technique::id).toList();
    var free = FreeTimes.of(availability, pictures.lastSeen(location.id), techniques, minutes, day);
    // Asked for again: the searches have brought it up to date.
    var supply = pictures.lastSeen(location.id);
    var visits = read("day", day, location, 1);
    var holds = book.holds(location.id, day.start(), day.end(), day.now());
    var dates = Dates.of(day.date(), Day.words(day.date()), 1, day.isToday());
    return new DayPage(dates, notice, undo.of(actor(), day.zone()), mark, happened.lately(visits, actor(), day).orElse(null),
        free, Tally.of(visits, day),
        Board.of(day, supply, loads.on(location.id, day.date()), visits, holds, free.gaps()));
  }

  /** @param date any day of the week, or null for this one */
  @Transactional
  WeekPage week(LocalDate date, String notice) {
    var location = locations.only();
    var monday = on(on(date, location).date().with(previousOrSame(DayOfWeek.MONDAY)), location);
    var mark = marks.of(location.id, monday.start(), monday.date().plusDays(WEEK).atStartOfDay(monday.zone()).toInstant());
    var visits = read("week", monday, location, WEEK);
    return WeekPage.of(monday, pictures.current(location.id), visits, undo.of(actor(), monday.zone()), mark, notice);
  }

  /** The day as it hangs on the wall. */
  @Transactional
  DaySheet sheet(LocalDate date) {
    var location = locations.only();
    var day = on(date, location);
    return DaySheet.of(day, pictures.current(location.id), read("day sheet", day, location, 1));
  }

  private List<VisitRow> read(String what, Day from, Location location, int days) {
    trail.record(actor(), "read", what + " " + from.date(), null, null);
    return book.visits(location.id, from.start(), from.date().plusDays(days).atStartOfDay(from.zone()).toInstant());
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }

  private Day on(LocalDate date, Location location) {
    var now = clock.instant();
    var zone = location.zoneId();
    return new Day(date == null ? LocalDate.ofInstant(now, zone) : date, zone, now);
  }
}
