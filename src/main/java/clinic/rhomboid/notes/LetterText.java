package clinic.rhomboid.notes;

import clinic.rhomboid.time.ClientTimes;
import clinic.rhomboid.time.Typed;

/**
 * A letter to a physician; in a draft as far as it was typed.
 *
 * @param recipient name and address, in lines
 * @param permissionBy who allowed it: the client, or who stands for them
 * @param permissionOn the day, as {@code 2026-11-20}
 * @param permissionHow said, in writing, by phone
 */
public record LetterText(String recipient, String words, String permissionBy, String permissionOn, String permissionHow) {

  static final LetterText EMPTY = new LetterText("", "", "", "", "");

  static LetterText of(Form form) {
    return new LetterText(form.words("recipient"), form.words("words"), form.text("permission-by"),
        form.text("permission-on"), form.text("permission-how"));
  }

  /** By whose permission it goes out, such as {@code Tom Fletcher, November 19, 2026, said at the visit}. */
  String permission(ClientTimes times) {
    return permissionBy + ", " + Typed.date(permissionOn).map(times::dated).orElse(permissionOn) + ", " + permissionHow;
  }

  /** With these words below what was typed. */
  LetterText with(String more) {
    return new LetterText(recipient, words.isBlank() ? more : words + "\n\n" + more, permissionBy, permissionOn, permissionHow);
  }
}
