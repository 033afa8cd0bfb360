package clinic.rhomboid.clients;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the front desk typed to find somebody, taken apart: every part that is there must fit.
 *
 * @param words of a name, longest first, without accents and case
 * @param born the birth dates that were meant: day and month may stand either way round
 * @param phoneEnd digits, or null
 * @param email the beginning of an address, or null
 */
public record Sought(List<String> words, Set<LocalDate> born, String phoneEnd, String email) {

  private static final int MOST_WORDS = 4;
  private static final int LONGEST = 100;
  private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final Pattern EMAIL = Pattern.compile("\\S*@\\S*");
  private static final Pattern ISO = alone("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern NUMBERS = alone("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})|(\\d{1,2}) (\\d{1,2}) (\\d{4})");
  private static final Pattern DAY_FIRST = alone("(\\d{1,2})(?:st|nd|rd|th|\\.)? " + MONTH + ",? (\\d{4}|\\d{2})");
  private static final Pattern MONTH_FIRST = alone(MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final Pattern PHONE = Pattern.compile("\\+?\\(?\\d[\\d()\\s./-]{2,}\\d");

  /** Reads what was typed; dates to come are none. */
  public static Sought read(String typed, LocalDate today) {
    var rest = fold(typed);
    var emails = EMAIL.matcher(rest);
    var email = emails.find() ? emails.group() : null;
    rest = emails.replaceAll(" ");
    var born = new LinkedHashSet<LocalDate>();
    for (var writing : List.of(ISO, NUMBERS, DAY_FIRST, MONTH_FIRST)) {
      var found = writing.matcher(rest);
      if (born.isEmpty() && found.find()) {
        add(born, writing, found.toMatchResult(), today);
        rest = born.isEmpty() ? rest : rest.substring(0, found.start()) + " " + rest.substring(found.end());
      }
    }
    var phones = PHONE.matcher(rest);
    var digits = phones.find() ? digits(phones.group()) : null;
    rest = phones.replaceAll(" ");
    var words = Arrays.stream(rest.split("[^\\p{L}\\p{N}'’]+"))
        .filter(word -> word.codePoints().anyMatch(Character::isLetter))
        .sorted(Comparator.comparing(String::length).reversed()).limit(MOST_WORDS).toList();
    return new Sought(words, born, digits, email);
  }

  /** Whether there is nothing to look for yet. */
  public boolean empty() {
    return words.stream().allMatch(word -> word.length() < 2) && born.isEmpty() && phoneEnd == null
        && (email == null || email.length() < 2);
  }

  private static String fold(String typed) {
    var key = Normalizer.normalize(typed, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").strip()
        .replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return key.substring(0, Math.min(LONGEST, key.length()));
  }

  private static String digits(String phone) {
    var digits = phone.replaceAll("\\D", "");
    // A zero before a number in its own country, or two before the country's: stored numbers have neither.
    var end = digits.length() > 6 ? digits.replaceFirst("^0+", "") : digits;
    return end.length() < 4 ? null : end;
  }

  private static void add(Set<LocalDate> born, Pattern writing, MatchResult found, LocalDate today) {
    if (writing == ISO) {
      add(born, found.group(1), number(found.group(2)), number(found.group(3)), today);
    } else if (writing == NUMBERS) {
      var spaced = found.group(5) != null;
      var first = number(found.group(spaced ? 5 : 1));
      var second = number(found.group(spaced ? 6 : 3));
      var year = found.group(spaced ? 7 : 4);
      add(born, year, first, second, today);
      add(born, year, second, first, today);
    } else {
      var day = number(found.group(writing == DAY_FIRST ? 1 : 2));
      var month = MONTHS.indexOf(found.group(writing == DAY_FIRST ? 2 : 1)) / 3 + 1;
      add(born, found.group(3), month, day, today);
    }
  }

  private static void add(Set<LocalDate> born, String year, int month, int day, LocalDate today) {
    try {
      var date = LocalDate.of(number(year) + (year.length() == 2 ? 2000 : 0), month, day);
      var meant = year.length() == 2 && date.isAfter(today) ? date.minusYears(100) : date;
      if (!meant.isAfter(today) && !meant.isBefore(OLDEST)) {
        born.add(meant);
      }
    } catch (DateTimeException noDate) {
      // The other way round it may be one.
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Pattern alone(String regex) {
    return Pattern.compile("(?<![\\p{Alnum}+])(?:" + regex + ")(?![\\p{Alnum}])");
  }
}
