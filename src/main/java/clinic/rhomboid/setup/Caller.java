package clinic.rhomboid.setup;

import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.location.Location;
import java.util.stream.Stream;

/**
 * Who calls people who ask for it because they may not be safe: all of them, or nobody.
 *
 * @param phone as it is stored, or null
 */
record Caller(String name, String email, String phone) {

  private static final String NAME = "caller-name";
  private static final String EMAIL = "caller-email";
  private static final String PHONE = "caller-phone";
  private static final Caller NOBODY = new Caller(null, null, null);

  static Caller of(Location place) {
    return new Caller(place.callerName, place.callerEmail,
        place.callerPhone == null ? null : Identity.phoneForPeople(place.callerPhone, place.country));
  }

  void show(Filled form) {
    form.with(NAME, name).with(EMAIL, email).with(PHONE, phone);
  }

  /** What was typed; where it is not whole, the form says so. */
  static Caller read(Filled form, String country) {
    if (Stream.of(NAME, EMAIL, PHONE).allMatch(field -> form.text(field).isEmpty())) {
      return NOBODY;
    }
    var name = form.line(NAME, "Enter the name of who calls, or leave all three empty");
    var email = form.email(EMAIL);
    if (form.text(EMAIL).isEmpty()) {
      form.add(EMAIL, "Enter the e-mail address of who calls");
    }
    var phone = Identity.phone(form.text(PHONE), country);
    if (phone.isEmpty()) {
      form.add(PHONE, "Write the phone number of who calls as people dial it there");
    }
    return new Caller(name, email, phone.orElse(null));
  }

  void put(Location place) {
    place.callerName = name;
    place.callerEmail = email;
    place.callerPhone = phone;
  }
}
