package clinic.rhomboid.journey;

import java.util.List;

/**
 * The page of free times.
 *
 * @param started whether answers are there already, so that the page is a step of the way
 * @param review whether a therapist decides about a time before it is confirmed
 * @param place whose clock the times are told by, such as {@code New York}
 * @param more the address of the days after those shown, or null
 */
record TimeView(
    boolean started,
    boolean review,
    String techniqueName,
    TimeQuery query,
    String back,
    List<Length> lengths,
    List<Person> people,
    String with,
    List<WeekDay> week,
    String weekLabel,
    String earlier,
    String later,
    List<Day> days,
    String more,
    Held held,
    Taken taken,
    String place) {

  record Length(int minutes, String price, boolean chosen) {}

  record Person(String id, String name, String does, boolean chosen) {}

  /** A day of the strip; without free times it leads nowhere. */
  record WeekDay(String name, int number, int free, String href, boolean chosen) {}

  /**
   * A day with times.
   *
   * @param others those to be offered second, since they would leave a therapist a gap that nobody can use
   * @param more the address of all its times, or null when all are shown
   */
  record Day(String id, String title, List<Part> parts, List<Part> others, int free, String more) {}

  record Part(String name, List<Start> starts) {}

  /** A start to press. The value names the therapist who is shown, so that nobody else comes. */
  record Start(String value, String day, String time, String machine, String therapist) {}

  /** A time that is kept. */
  record Held(String when, String machine, String therapist, String until, long left, long total) {}

  /** A time that is gone, and the nearest others. */
  record Taken(String when, List<Start> nearest) {}
}
