package clinic.rhomboid.setup;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.OptionalInt;

/** Prices as an owner types them: {@code 95} or {@code 95.50}, with a point or a comma. */
final class PriceText {

  private PriceText() {}

  /** In minor units; empty when it is no price in this currency. */
  static OptionalInt read(String typed, String currency) {
    var digits = digits(currency);
    var cents = digits == 0 ? "" : "([.,]\\d{1," + digits + "})?";
    if (!typed.matches("\\d{1,6}" + cents)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(new BigDecimal(typed.replace(',', '.')).movePointRight(digits).intValueExact());
  }

  /** The other way round. */
  static String of(int amount, String currency) {
    var price = BigDecimal.valueOf(amount, digits(currency));
    return price.stripTrailingZeros().scale() <= 0 ? price.toBigInteger().toString() : price.toPlainString();
  }

  private static int digits(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }
}
