package clinic.rhomboid.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;

/**
 * Instants as the API writes them: in the clinic's zone, with their offset. A search writes thousands, mostly of one day
 * after the other, so that a date is made once and whole seconds need no formatter. For one thread.
 */
final class Times {

  private static final int SECONDS_A_DAY = 86_400;

  private final ZoneId zone;
  private final ZoneRules rules;
  private long lastDay = Long.MIN_VALUE;
  private String lastDate;

  Times(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
  }

  String text(Instant instant) {
    if (instant == null) {
      return null;
    }
    if (instant.getNano() != 0) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
    var offset = rules.getOffset(instant);
    var local = instant.getEpochSecond() + offset.getTotalSeconds();
    var second = Math.floorMod(local, SECONDS_A_DAY);
    var text = new StringBuilder(32).append(date(Math.floorDiv(local, SECONDS_A_DAY)));
    part(text, 'T', second / 3600);
    part(text, ':', second / 60 % 60);
    part(text, ':', second % 60);
    return text.append(offset.getId()).toString();
  }

  private String date(long day) {
    if (day != lastDay) {
      lastDay = day;
      lastDate = LocalDate.ofEpochDay(day).toString();
    }
    return lastDate;
  }

  private static void part(StringBuilder text, char before, int value) {
    text.append(before).append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }
}
