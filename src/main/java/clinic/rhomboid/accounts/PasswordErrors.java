package clinic.rhomboid.accounts;

import clinic.rhomboid.web.FieldError;
import java.util.List;

/**
 * What is wrong at each field of a form about passwords, or null.
 *
 * @param old the password so far
 * @param password the new one
 * @param again the new one once more
 */
public record PasswordErrors(String old, String password, String again) {

  static PasswordErrors of(List<FieldError> errors) {
    return new PasswordErrors(at("old", errors), at("password", errors), at("again", errors));
  }

  /** The first message at a field, or null. */
  static String at(String field, List<FieldError> errors) {
    return errors.stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }
}
