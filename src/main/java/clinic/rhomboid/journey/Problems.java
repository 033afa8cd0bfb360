package clinic.rhomboid.journey;

import clinic.rhomboid.web.FieldError;
import clinic.rhomboid.web.PlainText;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a form, gathered while it is read, in the order of the page. */
final class Problems {

  private final List<FieldError> errors = new ArrayList<>();

  void add(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  public boolean any() {
    return !errors.isEmpty();
  }

  public List<FieldError> all() {
    return errors;
  }

  /** The message at this field, or null. */
  public String at(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }

  /** Refuses text that is too long or that cannot have been typed. */
  void checkText(String field, String text, int longest) {
    PlainText.fault(text, longest).ifPresent(fault -> add(field, fault));
  }

  /** Likewise for a single line. */
  void checkLine(String field, String text, int longest) {
    PlainText.faultInLine(text, longest).ifPresent(fault -> add(field, fault));
  }
}
