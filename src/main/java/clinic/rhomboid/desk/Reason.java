package clinic.rhomboid.desk;

import clinic.rhomboid.booking.Overrulings;
import clinic.rhomboid.web.FieldError;
import clinic.rhomboid.web.PlainText;

/**
 * Why somebody does otherwise than the policy says, as it was typed.
 *
 * @param fault what is wrong with it, or null
 */
record Reason(String text, FieldError fault) {

  static final String FIELD = "reason";

  static Reason of(String typed) {
    var text = typed == null ? "" : typed.strip();
    return new Reason(text, PlainText.faultInLine(text, Overrulings.LONGEST_REASON)
        .map(fault -> new FieldError(FIELD, fault)).orElse(null));
  }

  String textOrNull() {
    return text.isEmpty() ? null : text;
  }
}
