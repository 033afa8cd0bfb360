package clinic.rhomboid.booking;

import clinic.rhomboid.techniques.Money;
import clinic.rhomboid.time.ClientTimes;
import java.time.Instant;

/** What cancelling a visit costs, in plain words, as it is true at this moment. */
public record TermsWords(Terms terms, Instant start, int price, String currency, ClientTimes times, Instant now) {

  /** One or two sentences. */
  public String cancelling() {
    var fee = terms.lateFee(price);
    if (fee == 0) {
      return "Cancelling is free of charge.";
    }
    var until = terms.freeUntil(start);
    return now.isAfter(until)
        ? "It is less than " + length(terms.freeCancelMinutes) + " until the visit: cancelling costs " + money(fee)
            + ". If you are ill, please phone us."
        : "Cancelling is free of charge until " + times.full(until) + ". After that it costs " + money(fee) + ".";
  }

  /** Until when it can be cancelled without a call, or null while that is as long as there is time. */
  public String online() {
    return terms.cancelOnlineMinutes == 0 ? null : times.full(terms.cancelEnds(start));
  }

  private String money(int amount) {
    return Money.text(amount, currency);
  }

  private static String length(int minutes) {
    return minutes % 60 != 0 ? minutes + " minutes" : minutes == 60 ? "an hour" : minutes / 60 + " hours";
  }
}
