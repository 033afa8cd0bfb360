package clinic.rhomboid.series;

import clinic.rhomboid.booking.SeriesDate;
import clinic.rhomboid.booking.SeriesWish;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.time.Typed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the desk chose for each date of a series: to book it, to skip it, or to shift it to a time nearby. */
record Choices(Map<LocalDate, String> byDate) {

  static final String BOOK = "book";
  static final String SKIP = "skip";
  private static final String FIELD = "date-";

  static final Choices NONE = new Choices(Map.of());

  /** @param field gives what was sent under a name, or null */
  static Choices read(List<LocalDate> dates, UnaryOperator<String> field) {
    var chosen = new HashMap<LocalDate, String>();
    dates.forEach(date -> Optional.ofNullable(field.apply(field(date))).filter(value -> !value.isEmpty())
        .ifPresent(value -> chosen.put(date, value)));
    return new Choices(chosen);
  }

  static String field(LocalDate date) {
    return FIELD + date;
  }

  Set<LocalDate> skipped() {
    return byDate.entrySet().stream().filter(entry -> entry.getValue().equals(SKIP)).map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is wanted for a date; empty when it is skipped or nothing was chosen that can be had. */
  Optional<WantedTime> wanted(SeriesDate date, SeriesWish wish) {
    var value = byDate.getOrDefault(date.date(), "");
    if (value.equals(BOOK) && date.start() != null) {
      return Optional.of(new WantedTime(wish.service(), date.start(), wish.therapist()));
    }
    var parts = value.split(" ");
    return parts.length == 2 && date.nearest().stream().anyMatch(slot -> slot.start().toString().equals(parts[0])
            && slot.therapists().contains(parts[1]))
        ? Typed.instant(parts[0]).map(start -> new WantedTime(wish.service(), start, parts[1])) : Optional.empty();
  }

  /** Whether it was said what becomes of the date, by something that is still on offer. */
  boolean settles(SeriesDate date, SeriesWish wish) {
    var value = byDate.get(date.date());
    return SKIP.equals(value) || BOOK.equals(value) && date.free() || !BOOK.equals(value) && wanted(date, wish).isPresent();
  }
}
