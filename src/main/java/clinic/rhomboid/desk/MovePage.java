package clinic.rhomboid.desk;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.slots.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The times a visit can be moved to.
 *
 * @param dates the days looked at; the arrow back is null on the first ones
 * @param dayOfVisit where the way back leads
 * @param notice why the last try was not possible, or null
 * @param seenStart where the visit stands now, sent back so that nobody moves it who has not seen it there
 * @param mailed whether the client can be told by mail
 * @param only the therapist whose times are shown, or null for everybody's
 * @param nearest the free times nearest to that try, mostly empty
 */
public record MovePage(
    UUID id, String client, String what, String when, Instant seenStart, String seenTherapist, boolean mailed, Dates dates,
    boolean earliest, String dayOfVisit, String notice, String only, Map<String, String> therapists,
    List<FreeDay> nearest, List<FreeDay> days) {

  /** A day with the therapists who are free on it. */
  public record FreeDay(String words, List<Row> rows) {}

  /** One therapist's free starts on a day. */
  public record Row(String therapist, String name, List<Start> starts) {}

  /** A start, as it is sent and as it is read. */
  public record Start(Instant value, String word) {}

  static MovePage of(NamedVisit named, Appointment visit, Day from, int days, Map<String, String> names, String only,
      String notice, List<Slot> nearest, List<Slot> slots) {
    var last = from.date().plusDays(days - 1L);
    var dates = Dates.of(from.date(), Day.shortWords(from.date()) + " to " + Day.words(last), days, false);
    var on = LocalDate.ofInstant(visit.startsAt, from.zone());
    return new MovePage(named.id(), named.client(), Names.technique(visit.technique) + ", " + visit.minutes + " min",
        String.join(", ", Day.words(on), from.span(visit.startsAt, visit.endsAt),
            names.getOrDefault(visit.therapistId, visit.therapistId)),
        visit.startsAt, visit.therapistId, visit.contactEmail != null, dates, !from.date().isAfter(from.today()), on.toString(), notice, only,
        new TreeMap<>(names), free(nearest, from, names),
        free(slots, from, names));
  }

  private static List<FreeDay> free(List<Slot> slots, Day day, Map<String, String> names) {
    var byDay = new LinkedHashMap<LocalDate, Map<String, List<Start>>>();
    for (var slot : slots) {
      var ofDay = byDay.computeIfAbsent(LocalDate.ofInstant(slot.start(), day.zone()), date -> new TreeMap<>());
      for (var therapist : slot.therapists()) {
        ofDay.computeIfAbsent(therapist, id -> new ArrayList<>())
            .add(new Start(slot.start(), day.time(slot.start())));
      }
    }
    return byDay.entrySet().stream()
        .map(entry -> new FreeDay(Day.words(entry.getKey()), entry.getValue().entrySet().stream()
            .map(row -> new Row(row.getKey(), names.getOrDefault(row.getKey(), row.getKey()), row.getValue()))
            .toList()))
        .toList();
  }
}
