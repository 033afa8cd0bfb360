package clinic.rhomboid.techniques;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Prices in words. */
public final class Money {

  private Money() {}

  /** An amount of minor units as people read it, without cents when there are none: {@code $95}. */
  public static String text(int amount, String currencyCode) {
    var currency = Currency.getInstance(currencyCode);
    var digits = currency.getDefaultFractionDigits();
    var format = NumberFormat.getCurrencyInstance(Locale.US);
    format.setCurrency(currency);
    var units = (int) Math.pow(10, digits);
    format.setMinimumFractionDigits(amount % units == 0 ? 0 : digits);
    format.setMaximumFractionDigits(digits);
    return format.format(amount / (double) units);
  }
}
