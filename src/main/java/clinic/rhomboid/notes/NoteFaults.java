package clinic.rhomboid.notes;

import clinic.rhomboid.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What keeps a note from being saved, and what keeps it from being signed. */
final class NoteFaults {

  static final int LONGEST = 10_000;

  private static final int LONGEST_VISIT = 240;

  private NoteFaults() {}

  /** What can't be kept: everything else is, however unfinished. */
  static List<FieldError> ofSaving(NoteText text) {
    return Stream.of(Section.values()).filter(section -> tooLong(text.section(section)))
        .map(section -> tooLong(section.field(), section.title, text.section(section))).toList();
  }

  /**
   * @param last what the client's last note says; words left as they were there are a claim about today
   * @param confirmed the sections of which was said that they are still true
   * @param unchanged whether a section holds nothing but words to start from
   * @param name what was typed as signature
   */
  static List<FieldError> ofSigning(
      NoteText text, NoteText last, Set<Section> confirmed, BiPredicate<Section, String> unchanged, Author author,
      String name) {
    var faults = new ArrayList<>(ofSaving(text));
    if (text.sections().isEmpty()) {
      faults.add(new FieldError(Section.SUBJECTIVE.field(), "Write something in at least one part"));
    }
    for (var section : text.sections().keySet()) {
      var words = text.section(section);
      if (unchanged.test(section, words)) {
        faults.add(new FieldError(section.field(),
            section.title + " holds only the starting words: write there what you saw, or clear it"));
      } else if (copied(text, last, section) && !confirmed.contains(section)) {
        faults.add(new FieldError(section.field(),
            section.title + " is word for word from the last note: change it, or tick that it is still true today"));
      }
    }
    if (text.pressure().isEmpty()) {
      faults.add(new FieldError("pressure", "Choose the pressure you worked with"));
    }
    faults.addAll(minutes(text));
    if (!author.signsAs(name)) {
      faults.add(new FieldError("signature", "Type your name to sign: " + author.name()));
    }
    return faults;
  }

  /** Whether a section says exactly what the last note said. */
  static boolean copied(NoteText text, NoteText last, Section section) {
    return !text.section(section).isEmpty() && text.section(section).equals(last.section(section));
  }

  static boolean tooLong(String words) {
    return words.codePointCount(0, words.length()) > LONGEST;
  }

  static FieldError tooLong(String field, String title, String words) {
    return new FieldError(field, "%s has %,d characters, and %,d can be kept: please shorten it"
        .formatted(title, words.codePointCount(0, words.length()), LONGEST));
  }

  private static List<FieldError> minutes(NoteText text) {
    if (text.minutes().isEmpty()) {
      return List.of(new FieldError("minutes", "Enter the minutes of at least one technique"));
    }
    return text.minutes().entrySet().stream().filter(used -> !whole(used.getValue()))
        .map(used -> new FieldError("minutes-" + used.getKey(), "Enter whole minutes from 1 to " + LONGEST_VISIT)).toList();
  }

  private static boolean whole(String typed) {
    return typed.matches("\\d{1,3}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= LONGEST_VISIT;
  }
}
