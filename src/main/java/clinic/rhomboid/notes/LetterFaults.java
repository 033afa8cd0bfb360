package clinic.rhomboid.notes;

import clinic.rhomboid.time.Typed;
import clinic.rhomboid.web.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What keeps a letter from being saved, signed or recorded as sent. */
final class LetterFaults {

  private static final int LINE = 500;

  private LetterFaults() {}

  private record Line(String field, String title, String words, String missing) {}

  static List<FieldError> ofSaving(LetterText text) {
    var faults = new ArrayList<FieldError>();
    if (NoteFaults.tooLong(text.words())) {
      faults.add(NoteFaults.tooLong("words", "The letter", text.words()));
    }
    lines(text).filter(line -> line.words().length() > LINE).forEach(line ->
        faults.add(new FieldError(line.field(), line.title() + ": please shorten this to " + LINE + " characters")));
    return faults;
  }

  /** Without the client's permission, written down, there is no letter. */
  static List<FieldError> ofSigning(LetterText text, Author author, String name, LocalDate today) {
    var faults = new ArrayList<>(ofSaving(text));
    if (text.words().isBlank()) {
      faults.add(new FieldError("words", "Write the letter"));
    }
    lines(text).filter(line -> line.words().isBlank()).forEach(line -> faults.add(new FieldError(line.field(), line.missing())));
    if (!text.permissionOn().isBlank() && Typed.date(text.permissionOn()).filter(day -> !day.isAfter(today)).isEmpty()) {
      faults.add(new FieldError("permission-on", "Enter the day of the permission, today or before, such as " + today));
    }
    if (!author.signsAs(name)) {
      faults.add(new FieldError("signature", "Type your name to sign: " + author.name()));
    }
    return faults;
  }

  private static Stream<Line> lines(LetterText text) {
    return Stream.of(
        new Line("recipient", "Who it goes to", text.recipient(), "Enter who the letter goes to"),
        new Line("permission-by", "Who allowed it", text.permissionBy(), "Enter who allowed this letter"),
        new Line("permission-on", "When", text.permissionOn(), "Enter the day on which it was allowed"),
        new Line("permission-how", "How", text.permissionHow(), "Enter how it was allowed: said, in writing, by phone"));
  }
}
