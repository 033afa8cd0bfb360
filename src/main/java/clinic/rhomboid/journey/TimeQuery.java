package clinic.rhomboid.journey;

import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.time.Typed;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the page of times was asked for. What the address says wrongly counts as not said.
 *
 * @param technique null when the page is to choose one
 * @param minutes 0 for the usual length
 * @param therapist the only one wanted, the word of a {@link Wish}, or null for any
 * @param from the first day to look at, or null for the first with a free time
 * @param day the only day to show, with every time it has, or null
 * @param taken a time that was not to be had any more, or null
 */
record TimeQuery(String technique, int minutes, String therapist, LocalDate from, LocalDate day, Instant taken) {

  /** What an id of a technique or a therapist looks like. */
  static final Pattern WORD = Pattern.compile("[a-z0-9_-]{1,40}");

  private static final int USUAL_MINUTES = 60;

  static TimeQuery of(MultivaluedMap<String, String> query) {
    return new TimeQuery(
        word(query.getFirst("technique")),
        number(query.getFirst("minutes")),
        word(query.getFirst("therapist")),
        Typed.date(query.getFirst("from")).orElse(null),
        Typed.date(query.getFirst("day")).orElse(null),
        Typed.instant(query.getFirst("taken")).orElse(null));
  }

  private static String word(String text) {
    return text != null && WORD.matcher(text).matches() && !text.equals("any") ? text : null;
  }

  static int number(String text) {
    return text != null && text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
  }

  /** A start that a page sent, or null. */
  static Instant start(String text) {
    return Typed.instant(text).orElse(null);
  }

  TimeQuery with(String technique, int minutes, String therapist) {
    return new TimeQuery(technique, minutes, therapist, from, day, taken);
  }

  TimeQuery on(LocalDate from, LocalDate day) {
    return new TimeQuery(technique, minutes, therapist, from, day, null);
  }

  /** As the query of an address. */
  public String href() {
    return "?technique=" + technique + "&minutes=" + minutes
        + (therapist == null ? "" : "&therapist=" + therapist)
        + (from == null ? "" : "&from=" + from)
        + (day == null ? "" : "&day=" + day)
        + (taken == null ? "" : "&taken=" + taken);
  }

  /** The length most people take, or the first there is. */
  static Service usual(List<Service> services) {
    return services.stream().filter(service -> service.minutes() == USUAL_MINUTES).findFirst().orElse(services.get(0));
  }
}
