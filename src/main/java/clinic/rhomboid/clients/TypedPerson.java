package clinic.rhomboid.clients;

import clinic.rhomboid.time.Typed;
import clinic.rhomboid.web.FieldError;
import clinic.rhomboid.web.PlainText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Somebody whom the front desk types in, as it was typed.
 *
 * @param id of somebody whose record is known already, or null
 * @param identity null when there are errors, or the record is known already
 */
public record TypedPerson(
    String prefix, UUID id, String name, String birth, String email, String phone, Identity identity,
    List<FieldError> errors) {

  private static final int LONGEST_NAME = 120;
  private static final int OLDEST = 130;

  /** Nothing typed yet. */
  public static TypedPerson empty(String prefix) {
    return new TypedPerson(prefix, null, "", "", "", "", null, List.of());
  }

  /** Nothing to type: this is who it is. */
  public static TypedPerson known(String prefix, Client client) {
    return new TypedPerson(prefix, client.id, client.name, "", "", "", null, List.of());
  }

  /**
   * Reads the four fields whose names begin so.
   *
   * @param field gives what was sent under a name, or null
   * @param region by which a phone number without a country is read
   */
  public static TypedPerson read(String prefix, UnaryOperator<String> field, String region, LocalDate today) {
    var name = text(field.apply(prefix + "name"));
    var birth = text(field.apply(prefix + "birth"));
    var email = text(field.apply(prefix + "email"));
    var phone = text(field.apply(prefix + "phone"));
    var errors = new ArrayList<FieldError>();
    if (name.isEmpty()) {
      errors.add(new FieldError(prefix + "name", "Enter the name"));
    } else {
      PlainText.faultInLine(name, LONGEST_NAME).ifPresent(fault -> errors.add(new FieldError(prefix + "name", fault)));
    }
    var date = Typed.date(birth).filter(born -> !born.isAfter(today) && born.isAfter(today.minusYears(OLDEST)));
    if (date.isEmpty()) {
      errors.add(new FieldError(prefix + "birth", "Enter the birth date"));
    }
    var address = Identity.email(email);
    var number = Identity.phone(phone, region);
    if (email.isEmpty() && phone.isEmpty()) {
      errors.add(new FieldError(prefix + "email", "Enter an e-mail address or a phone number"));
    } else if (!email.isEmpty() && address.isEmpty()) {
      errors.add(new FieldError(prefix + "email", "Enter an e-mail address such as name@example.com"));
    } else if (!phone.isEmpty() && number.isEmpty()) {
      errors.add(new FieldError(prefix + "phone", "Enter a phone number, with its country if it is abroad"));
    }
    var identity = errors.isEmpty() ? new Identity(name, date.get(), address.orElse(null), number.orElse(null)) : null;
    return new TypedPerson(prefix, null, name, birth, email, phone, identity, List.copyOf(errors));
  }

  /** The message at one of the fields, or null. */
  public String at(String field) {
    return errors.stream().filter(error -> error.field().equals(prefix + field)).map(FieldError::message)
        .findFirst().orElse(null);
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }
}
