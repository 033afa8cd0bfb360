package clinic.rhomboid.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One local day, seen at a moment, with the words for its times. */
record Day(LocalDate date, ZoneId zone, Instant now) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.US);
  private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.US);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  boolean isToday() {
    return date.equals(today());
  }

  /** Whether people can have arrived by now. */
  boolean hasCome() {
    return !date.isAfter(today());
  }

  Instant start() {
    return date.atStartOfDay(zone).toInstant();
  }

  Instant end() {
    return date.plusDays(1).atStartOfDay(zone).toInstant();
  }

  boolean holds(VisitRow visit) {
    return !visit.start().isBefore(start()) && visit.start().isBefore(end());
  }

  /** Where an instant stands on the day's clock, in minutes from midnight. */
  int minute(Instant instant) {
    return (int) Duration.between(date.atStartOfDay(), LocalDateTime.ofInstant(instant, zone)).toMinutes();
  }

  static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  String time(Instant instant) {
    return TIME.format(LocalDateTime.ofInstant(instant, zone));
  }

  static String time(int minute) {
    return minute / 60 + ":" + String.format("%02d", minute % 60);
  }

  String span(Instant from, Instant to) {
    return time(from) + "–" + time(to);
  }

  /** Such as {@code 14:05}, {@code tomorrow 9:00} or {@code Fri 27 Nov 9:00}. */
  String moment(Instant instant) {
    var on = LocalDate.ofInstant(instant, zone);
    var today = today();
    return on.equals(today) ? time(instant)
        : on.equals(today.plusDays(1)) ? "tomorrow " + time(instant) : shortWords(on) + " " + time(instant);
  }

  static String words(LocalDate date) {
    return LONG.format(date);
  }

  static String shortWords(LocalDate date) {
    return SHORT.format(date);
  }
}
