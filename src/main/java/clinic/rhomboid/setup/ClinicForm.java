package clinic.rhomboid.setup;

import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.location.Location;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** The clinic's own facts: where it is, how it is reached, what it pays with and by which clock. */
final class ClinicForm {

  private static final String ZONE = "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";
  static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.matches(ZONE)).sorted().toList();

  private ClinicForm() {}

  static Filled suggested(Country country) {
    return new Filled().with("country", country.code()).with("currency", country.currency())
        .with("zone", country.zone()).with("emergencyNumber", country.emergencyNumber())
        .with("crisisContact", country.crisisContact()).with("opening", "Monday to Friday");
  }

  static Filled of(Location place) {
    return new Filled().with("name", place.name).with("address", place.address)
        .with("phone", Identity.phoneForPeople(place.phone, place.country)).with("opening", place.opening)
        .with("country", place.country).with("currency", place.currency).with("zone", place.zone)
        .with("emergencyNumber", place.emergencyNumber).with("crisisContact", place.crisisContact)
        .with("alertEmail", place.alertEmail);
  }

  /** Reads what was sent into the place; where something is wrong, the form says so. */
  static void read(Filled form, Location place) {
    place.name = form.line("name", "Enter the clinic’s name");
    place.address = form.line("address", "Enter the address");
    place.opening = form.line("opening", "Say when the clinic is open, in a few words");
    place.country = Country.of(form.text("country")).map(Country::code).orElse(null);
    if (place.country == null) {
      form.add("country", "Choose a country");
    }
    place.phone = form.line("phone", "Enter the phone number that clients call");
    if (!place.phone.isEmpty() && place.country != null) {
      place.phone = Identity.phone(place.phone, place.country).orElse(null);
      if (place.phone == null) {
        form.add("phone", "Write a phone number as people dial it there");
      }
    }
    place.currency = currency(form);
    place.zone = form.text("zone");
    if (!ZONES.contains(place.zone)) {
      form.add("zone", "Choose a time zone");
    }
    place.emergencyNumber = form.line("emergencyNumber", "Enter the number to call in an emergency");
    if (!place.emergencyNumber.isEmpty() && !place.emergencyNumber.matches("\\+?[0-9][0-9 ]{1,14}")) {
      form.add("emergencyNumber", "Write only the digits to dial, such as 112");
    }
    place.crisisContact = form.line("crisisContact", "Enter who listens in a crisis, day and night");
    place.alertEmail = form.email("alertEmail");
  }

  private static String currency(Filled form) {
    try {
      return Currency.getInstance(form.text("currency").toUpperCase(Locale.ROOT)).getCurrencyCode();
    } catch (IllegalArgumentException noCurrency) {
      form.add("currency", "Enter the three letters of a currency, such as EUR");
      return null;
    }
  }
}
