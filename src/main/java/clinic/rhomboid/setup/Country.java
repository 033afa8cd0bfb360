package clinic.rhomboid.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * A country, and what a clinic there will probably want; each suggestion may be empty.
 *
 * @param code by ISO 3166
 */
public record Country(String code, String name, String emergencyNumber, String crisisContact, String zone) {

  private static final Properties SUGGESTIONS = suggestions();
  private static final List<Country> ALL = Arrays.stream(Locale.getISOCountries()).map(Country::read)
      .sorted(Comparator.comparing(Country::name)).toList();

  /** All of them, by name. */
  public static List<Country> all() {
    return ALL;
  }

  static Optional<Country> of(String code) {
    return ALL.stream().filter(country -> country.code.equals(code)).findFirst();
  }

  /** What is paid with there, or nothing. */
  String currency() {
    var currency = Currency.getInstance(new Locale("", code));
    return currency == null ? "" : currency.getCurrencyCode();
  }

  private static Country read(String code) {
    var parts = SUGGESTIONS.getProperty(code, "||").split("\\|", -1);
    return new Country(code, new Locale("", code).getDisplayCountry(Locale.US), parts[0], parts[1], parts[2]);
  }

  private static Properties suggestions() {
    try (var stream = Country.class.getResourceAsStream("/setup/countries.properties")) {
      var suggestions = new Properties();
      suggestions.load(stream);
      return suggestions;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
