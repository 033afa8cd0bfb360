package clinic.rhomboid.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of a file of clients and visits, by the names they may have there. */
public enum Column {
  NAME("name", true, "First and last name", "Alex Morgan", "fullname", "client", "clientname"),
  BIRTH_DATE("birth_date", true, "Day of birth", "1984-04-23", "dateofbirth", "birthday", "born", "dob"),
  EMAIL("email", false, "E-mail address; this or the phone must be there", "alex@example.com", "emailaddress", "mail"),
  PHONE("phone", false, "Phone number as people dial it there, or with + and the country", "(212) 555-0142", "phonenumber",
      "telephone", "mobile"),
  DATE("date", false, "Day of the visit; empty for a client without one", "2027-01-14", "day", "visitdate"),
  TIME("time", false, "When it starts, on a quarter of an hour", "14:30", "start", "starttime"),
  TECHNIQUE("technique", false, "One of your techniques", "Swedish massage", "service", "massage", "type"),
  MINUTES("minutes", false, "One of your lengths", "60", "duration", "length"),
  THERAPIST("therapist", false, "Who gives it; empty for whoever fits best", "Ana Ruiz", "provider", "staff");

  public final String word;
  /** Whether a file must have it. */
  public final boolean needed;
  public final String meaning;
  public final String example;
  private final Set<String> alsoCalled;

  Column(String word, boolean needed, String meaning, String example, String... alsoCalled) {
    this.word = word;
    this.needed = needed;
    this.meaning = meaning;
    this.example = example;
    this.alsoCalled = Set.of(alsoCalled);
  }

  /** The column with this heading, however it is spelt. */
  static Optional<Column> named(String heading) {
    var plain = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    return Arrays.stream(values()).filter(column ->
        column.word.replace("_", "").equals(plain) || column.alsoCalled.contains(plain)).findFirst();
  }
}
