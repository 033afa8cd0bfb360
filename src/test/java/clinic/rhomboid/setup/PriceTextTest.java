package clinic.rhomboid.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTextTest {

  @ParameterizedTest
  @CsvSource({"95,USD,9500", "'95,5',EUR,9550", "95.05,EUR,9505", "9500,JPY,9500", "12.345,KWD,12345", "0,USD,0"})
  void readsPricesInMinorUnits(String typed, String currency, int amount) {
    assertEquals(amount, PriceText.read(typed, currency).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.234,50", "95.005", "95 EUR", "9999999", "1e3"})
  void refusesWhatIsNoPrice(String typed) {
    assertTrue(PriceText.read(typed, "EUR").isEmpty());
  }

  @Test
  void refusesCentsOfACurrencyThatHasNone() {
    assertTrue(PriceText.read("95.50", "JPY").isEmpty());
  }

  @Test
  void writesWhatItWouldRead() {
    assertEquals("95", PriceText.of(9500, "USD"));
    assertEquals("95.50", PriceText.of(9550, "USD"));
    assertEquals("9500", PriceText.of(9500, "JPY"));
  }
}
