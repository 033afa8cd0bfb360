package clinic.rhomboid.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bookings of new clients with a whole intake, holds and bare claims, each for a free time of its own: after the last visit that is there
 * already, in no order of days. Never more than three visits at once, and a day's early ones are booked before its late
 * ones: then three rooms suffice for them.
 */
final class Bookings {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final int FIRST_DAY = 475;
  private static final int LAST_DAY = 728;
  private static final Map<String, List<String>> STARTS = Map.of(
      "ana", List.of("08:00", "09:15", "10:30", "12:45", "14:00"),
      "elena", List.of("16:00", "17:15", "18:30"),
      "ben", List.of("09:00", "10:15", "11:30", "13:45", "15:00", "16:15"),
      "farid", List.of("08:00", "09:15", "10:30", "13:15", "14:30"));
  private static final Map<String, String> ROOMS =
      Map.of("ana", "Room 1", "elena", "Room 1", "ben", "Room 3", "farid", "Room 2");
  private static final Map<String, List<DayOfWeek>> DAYS = Map.of(
      "ana", days(1, 5), "elena", days(1, 5), "ben", days(1, 4), "farid", days(2, 6));

  private final String template = template();
  private final AtomicInteger next = new AtomicInteger();
  private final List<Time> times;
  private final URI server;

  /** With times of its own. */
  Bookings(URI server) {
    this(server, 0);
  }

  /**
   * @param later by how many days later than anything can be booked
   */
  Bookings(URI server, int later) {
    this.server = server;
    this.times = times(later);
  }

  /** The room that a therapist's visits are in where nobody chooses it. */
  static String room(String therapist) {
    return ROOMS.get(therapist);
  }

  private record Time(String therapist, LocalDate day, LocalTime start) {

    String text() {
      return day.atTime(start).atZone(ZONE).toOffsetDateTime().toString();
    }
  }

  int left() {
    return times.size() - next.get();
  }

  /** The next booking, ready to be sent. */
  byte[] request() {
    var number = next.getAndIncrement();
    var time = times.get(number);
    var body = template
        .replace("@start@", time.text())
        .replace("@therapist@", time.therapist())
        .replace("@number@", Integer.toString(number));
    return Request.post(server, "/api/v1/bookings", "Idempotency-Key: bench-booking-" + number + "-00000000", body);
  }

  /** The next time as a hold of it, ready to be sent. */
  byte[] hold() {
    var time = times.get(next.getAndIncrement());
    return Request.post(server, "/api/v1/holds", "Accept: application/json", """
        {"technique": "swedish", "minutes": 45, "start": "%s", "therapist": "%s"}""".formatted(time.text(), time.therapist()));
  }

  /** The next time as bare claims, ready to be sent. */
  byte[] bare() {
    var time = times.get(next.getAndIncrement());
    return Request.post(server, "/bench/insert?therapist=" + time.therapist() + "&start="
        + URLEncoder.encode(time.text(), UTF_8), "Accept: text/plain", "");
  }

  private static List<Time> times(int later) {
    var times = new ArrayList<Time>();
    var today = LocalDate.now(ZONE).plusDays(later);
    today.plusDays(FIRST_DAY).datesUntil(today.plusDays(LAST_DAY)).forEach(day ->
        STARTS.forEach((therapist, starts) -> {
          if (DAYS.get(therapist).contains(day.getDayOfWeek())) {
            starts.forEach(start -> times.add(new Time(therapist, day, LocalTime.parse(start))));
          }
        }));
    Collections.shuffle(times, new Random(7));
    times.sort(Comparator.comparing(Time::start));
    return times;
  }

  private static List<DayOfWeek> days(int first, int last) {
    return List.of(DayOfWeek.values()).subList(first - 1, last);
  }

  private static String template() {
    try (var file = Bookings.class.getResourceAsStream("/booking.json")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
