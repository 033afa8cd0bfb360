package clinic.rhomboid.booking;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How much straining work a therapist has on a day, beside what they take.
 *
 * @param work what it is, such as {@code Deep tissue}
 * @param most null without a limit
 */
public record DayLoad(String work, int minutes, Integer most) {

  static DayLoad of(Collection<String> techniques, int minutes, Integer most) {
    var work = techniques.stream().sorted().map(id -> id.replace('_', ' ')).collect(Collectors.joining(" and "));
    return new DayLoad(Character.toUpperCase(work.charAt(0)) + work.substring(1), minutes, most);
  }

  /** Such as {@code 120 of 180 minutes}. */
  public String words() {
    return (most == null ? "" + minutes : minutes + " of " + most) + " minutes";
  }

  /** Such as {@code deep 120/180}, where there is little room. */
  public String shortly() {
    return work.split(" ", 2)[0].toLowerCase(Locale.ROOT) + " " + minutes + (most == null ? "" : "/" + most);
  }
}
