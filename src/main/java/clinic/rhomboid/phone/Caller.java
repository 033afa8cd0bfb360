package clinic.rhomboid.phone;

import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.time.Typed;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything the desk has typed and picked while somebody is on the phone; it stays through every answer.
 *
 * @param q what was looked for
 * @param client the id of the record that was picked, {@code new} for somebody new, or empty
 * @param start the place on the board that was pressed, or empty
 * @param time the start that was picked with its therapist, or {@code any}
 * @param from the day from which free times are looked for, or empty
 */
record Caller(
    String q, String client, String name, String month, String day, String year, String phone, String email,
    String technique, String minutes, String therapist, String start, String time, String from) {

  static final String NEW = "new";
  static final String ANY = "any";

  /** The fields as they came, each as one line. */
  static Caller of(MultivaluedMap<String, String> sent) {
    return new Caller(word(sent, "q"), word(sent, "client"), typed(sent, "name"), word(sent, "month"), word(sent, "day"),
        word(sent, "year"), typed(sent, "phone"), typed(sent, "email"), word(sent, "technique"), word(sent, "minutes"),
        word(sent, "therapist"), word(sent, "start"), word(sent, "time"),
        sent.containsKey("from") ? word(sent, "from") : word(sent, "date"));
  }

  /** A field, unless it was filled in from an earlier search that has gone on since: of a name that was half of it. */
  private static String typed(MultivaluedMap<String, String> sent, String field) {
    var value = word(sent, field);
    var sought = word(sent, "sought");
    var filled = !sought.isEmpty() && (value.equals(sought) || value.equals(capital(sought)));
    return filled && !sought.equals(word(sent, "q")) ? "" : value;
  }

  boolean somebodyNew() {
    return client.equals(NEW);
  }

  /** The time that was picked: exactly the start and, unless anybody will do, the therapist. */
  Optional<Picked> picked() {
    var parts = time.split(" ");
    return parts.length != 2 ? Optional.empty()
        : Typed.instant(parts[0]).map(at -> new Picked(at, parts[1].equals(ANY) ? null : parts[1]));
  }

  /** The pressed place as if it had been picked. */
  Optional<Picked> pressed() {
    return Typed.instant(start).map(at -> new Picked(at, therapist.isEmpty() ? null : therapist));
  }

  record Picked(Instant start, String therapist) {

    String value() {
      return start + " " + (therapist == null ? ANY : therapist);
    }
  }

  /** What was looked for in vain, taken for what a new record needs: nobody types a name twice with a caller waiting. */
  Caller withWhatWasSought(String country) {
    var email = q.contains("@");
    var digits = q.chars().filter(Character::isDigit).count();
    var number = digits >= 7 ? Identity.phone(q, country) : Optional.<String>empty();
    return new Caller(q, client, name.isEmpty() && !email && digits == 0 ? capital(q) : name, month, day, year,
        phone.isEmpty() && number.isPresent() ? q : phone, this.email.isEmpty() && email ? q : this.email, technique,
        minutes, therapist, start, time, from);
  }

  private static String capital(String words) {
    return words.equals(words.toLowerCase(Locale.ROOT)) ? Arrays.stream(words.split(" "))
        .map(word -> word.isEmpty() ? word : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + word.substring(word.offsetByCodePoints(0, 1))).collect(Collectors.joining(" ")) : words;
  }

  private static String word(MultivaluedMap<String, String> sent, String field) {
    var value = sent.getFirst(field);
    return value == null ? "" : value.strip().replaceAll("\\p{Cntrl}+", " ");
  }
}
