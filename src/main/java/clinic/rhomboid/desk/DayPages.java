package clinic.rhomboid.desk;

import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Technique;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Puts the desk's pages together, in a number of statements that no day makes larger. */
@ApplicationScoped
class DayPages {

  private static final int WEEK = 7;

  private final Locations locations;
  private final Pictures pictures;
  private final Availability availability;
  private final DayBook book;
  private final RuleSet rules;
  private final Clock clock;

  DayPages(Locations locations, Pictures pictures, Availability availability, DayBook book, RuleSet rules, Clock clock) {
    this.locations = locations;
    this.pictures = pictures;
    this.availability = availability;
    this.book = book;
    this.rules = rules;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), locations.only().zoneId());
  }

  DayPage day(LocalDate date, String notice) {
    var location = locations.only();
    var day = new Day(date, location.zoneId(), clock.instant());
    var techniques = rules.techniques().stream().map(Technique::id).toList();
    var nextFree = NextFree.of(availability, pictures.lastSeen(location.id), techniques, day);
    // Asked for again: the searches have brought it up to date.
    var supply = pictures.lastSeen(location.id);
    var visits = book.visits(location.id, day.start(), day.end());
    var holds = book.holds(location.id, day.start(), day.end(), day.now());
    return new DayPage(Dates.of(date, Day.words(date), 1, day.isToday()), notice, nextFree, Tally.of(visits, day),
        Board.of(day, supply, visits, holds));
  }

  WeekPage week(LocalDate date, String notice) {
    var location = locations.only();
    var monday = date.minusDays(date.getDayOfWeek().getValue() - 1L);
    var first = new Day(monday, location.zoneId(), clock.instant());
    var last = new Day(monday.plusDays(WEEK - 1), location.zoneId(), first.now());
    var visits = book.visits(location.id, first.start(), last.end());
    return WeekPage.of(first, pictures.current(location.id), visits, notice);
  }
}
