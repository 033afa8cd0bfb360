package clinic.rhomboid.series;

import static java.time.temporal.TemporalAdjusters.nextOrSame;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A stretch of Wednesdays far from the sample clinic's own visits, cleared of what earlier tests booked on them. */
record Weeks(LocalDate first) {

  static Weeks cleared(Database database, int count) {
    var first = Api.today().plusDays(60 + ThreadLocalRandom.current().nextInt(50)).with(nextOrSame(DayOfWeek.WEDNESDAY));
    for (var i = 0; i < count; i++) {
      var day = first.plusWeeks(i).toString();
      database.execute("UPDATE claim SET live = false WHERE live AND starts_at BETWEEN ?::date - interval '2 days'"
          + " AND ?::date + interval '3 days'", day, day);
    }
    return new Weeks(first);
  }

  /** The form of a series at this time. */
  Map<String, String> form(String client, String service, String therapist, String time, int count) {
    var form = new HashMap<String, String>();
    form.putAll(Map.of("client", client, "service", service, "therapist", therapist, "first", first.toString(),
        "time", time, "every", "1", "count", "" + count));
    return form;
  }

  /** The same with every date booked as it is. */
  Map<String, String> all(String client, String service, String therapist, String time, int count) {
    var form = form(client, service, therapist, time, count);
    for (var i = 0; i < count; i++) {
      form.put("date-" + first.plusWeeks(i), "book");
    }
    return form;
  }

  static String query(Map<String, String> form) {
    var query = new StringBuilder("/desk/series/plan?");
    form.forEach((field, value) -> query.append(field).append('=').append(value).append('&'));
    return query.toString();
  }

  String start(int week, String time) {
    return first.plusWeeks(week).atTime(LocalTime.parse(time)).atZone(Api.ZONE).toOffsetDateTime().toString();
  }
}
