package clinic.rhomboid.clients;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Who somebody says they are. Two records are the same person only with the same name, the same birth date and the same
 * e-mail or phone.
 *
 * @param email normalised by {@link #email}, or null
 * @param phone in E.164 as {@link #phone} makes it, or null
 */
public record Identity(String name, LocalDate birthDate, String email, String phone) {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final int EMAIL_LENGTH = 254;

  /** The name as it is compared: composed, without case, one space between words. */
  public String nameKey() {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** An e-mail address as it is stored and compared; empty when it cannot be one. */
  public static Optional<String> email(String typed) {
    var email = typed.strip().toLowerCase(Locale.ROOT);
    var plausible = email.length() <= EMAIL_LENGTH && email.matches("[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]+@[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]+\\.[\\p{L}\\p{N}-]{2,}");
    return plausible ? Optional.of(email) : Optional.empty();
  }

  /** A phone number in E.164; a number without a country is read as one of this region. Empty when it cannot be one. */
  public static Optional<String> phone(String typed, String region) {
    try {
      var number = PHONES.parse(typed, region);
      return PHONES.isPossibleNumber(number) ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164)) : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /** A stored number as people write it there. */
  public static String phoneForPeople(String e164, String region) {
    try {
      var number = PHONES.parse(e164, region);
      var home = PHONES.getCountryCodeForRegion(region) == number.getCountryCode();
      return PHONES.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException stored) {
      return e164;
    }
  }
}
