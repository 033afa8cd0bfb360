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

/** Puts the desk's pages together, in a number of statements that no day makes larger. */
@ApplicationScoped
class DayPages {

  private static final int WEEK = 7;

  private final Locations locations;
  private final Pictures pictures;
  private final Availability availability;
  private final DayLoads loads;
  private final DayBook book;
  private final RuleSet rules;
  private final Trail trail;
  private final SecurityIdentity staff;
  private final Clock clock;

  DayPages(Locations locations, Pictures pictures, Availability availability, DayLoads loads, DayBook book, RuleSet rules,
      Trail trail, SecurityIdentity staff, Clock clock) {
    this.locations = locations;
    this.pictures = pictures;
    this.availability = availability;
    this.loads = loads;
    this.book = book;
    this.rules = rules;
    this.trail = trail;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * The day with the names on it, which is one entry of the trail, however many they are.
   *
   * @param date null for today
   */
  @Transactional
  DayPage day(LocalDate date, String notice) {
    var location = locations.only();
    var day = on(date, location);
    var techniques = rules.techniques().stream().map(Technique::id).toList();
    var nextFree = NextFree.of(availability, pictures.lastSeen(location.id), techniques, day);
    // Asked for again: the searches have brought it up to date.
    var supply = pictures.lastSeen(location.id);
    var visits = book.visits(location.id, day.start(), day.end());
    trail.record(staff.getPrincipal().getName(), "read", "day " + day.date(), null, null);
    var holds = book.holds(location.id, day.start(), day.end(), day.now());
    var dates = Dates.of(day.date(), Day.words(day.date()), 1, day.isToday());
    return new DayPage(
        dates, notice, nextFree, Tally.of(visits, day), Board.of(day, supply, loads.on(location.id, day.date()), visits, holds));
  }

  /** @param date any day of the week, or null for this one */
  WeekPage week(LocalDate date, String notice) {
    var location = locations.only();
    var monday = on(on(date, location).date().with(previousOrSame(DayOfWeek.MONDAY)), location);
    var sunday = on(monday.date().plusDays(WEEK - 1), location);
    var visits = book.visits(location.id, monday.start(), sunday.end());
    return WeekPage.of(monday, pictures.current(location.id), visits, notice);
  }

  private Day on(LocalDate date, Location location) {
    var now = clock.instant();
    var zone = location.zoneId();
    return new Day(date == null ? LocalDate.ofInstant(now, zone) : date, zone, now);
  }
}
