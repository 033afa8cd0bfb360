package clinic.rhomboid.setup;

import clinic.rhomboid.location.Location;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;

/** The terms of booking that an owner may set, each with a line that says what it means. */
public enum Policy {
  LEAD(60, 0, 30 * 24 * 60, "Shortest notice, in hours", "How long before its start a time can last be booked.",
      place -> place.leadMinutes, (place, value) -> place.leadMinutes = value),
  REVIEW_LEAD(60, 0, 30 * 24 * 60, "Notice when a therapist must decide first, in hours",
      "Some answers need a therapist’s yes. Such visits start later, so that there is time to decide.",
      place -> place.reviewLeadMinutes, (place, value) -> place.reviewLeadMinutes = value),
  HORIZON(1, 1, 730, "How far ahead, in days", "The last day that can be booked, counted from today.",
      place -> place.horizonDays, (place, value) -> place.horizonDays = value),
  HOLD(1, 2, 60, "How long a time is held, in minutes",
      "While a client finishes the form, nobody else can take the chosen time.",
      place -> place.holdMinutes, (place, value) -> place.holdMinutes = value),
  FIRST_VISIT(1, 0, 60, "Extra minutes for a first visit", "Added for talking and getting settled. The client pays nothing more.",
      place -> place.firstVisitMinutes, (place, value) -> place.firstVisitMinutes = value),
  FREE_CANCEL(60, 0, 30 * 24 * 60, "Free cancelling, in hours before the start", "Until then cancelling costs nothing.",
      place -> place.freeCancelMinutes, (place, value) -> place.freeCancelMinutes = value),
  LATE_FEE(1, 0, 100, "Cancelling late, in percent of the price", "What is due when somebody cancels later than that.",
      place -> place.lateFeePercent, (place, value) -> place.lateFeePercent = value),
  CANCEL_ONLINE(60, 0, 30 * 24 * 60, "Cancelling by themselves ends, in hours before the start",
      "Later a client has to phone you. 0 for until the visit begins.",
      place -> place.cancelOnlineMinutes, (place, value) -> place.cancelOnlineMinutes = value),
  MOVE_ONLINE(60, 0, 30 * 24 * 60, "Moving by themselves ends, in hours before the start",
      "Later a client has to phone you. 0 for until the visit begins.",
      place -> place.moveOnlineMinutes, (place, value) -> place.moveOnlineMinutes = value),
  MISSED_LIMIT(1, 0, 99, "So many missed visits are too many",
      "Whoever has missed so many, or cancelled them late, books as before, but you say yes before it is confirmed. 0 for never.",
      place -> place.missedLimit, (place, value) -> place.missedLimit = value),
  MISSED_MONTHS(1, 1, 60, "A missed visit counts, in months", "After that nobody holds it against the client.",
      place -> place.missedMonths, (place, value) -> place.missedMonths = value),
  OFFER(1, 5, 720, "How long the waiting list is asked, in minutes",
      "So long a freed time is kept for one client who waits, then it goes on to the next. The night does not count.",
      place -> place.offerMinutes, (place, value) -> place.offerMinutes = value);

  /** What a new clinic begins with. */
  static final Map<Policy, Integer> DEFAULTS =
      Map.ofEntries(Map.entry(LEAD, 120), Map.entry(REVIEW_LEAD, 360), Map.entry(HORIZON, 180), Map.entry(HOLD, 10),
          Map.entry(FIRST_VISIT, 10), Map.entry(FREE_CANCEL, 1440), Map.entry(LATE_FEE, 50), Map.entry(CANCEL_ONLINE, 0),
          Map.entry(MOVE_ONLINE, 0), Map.entry(MISSED_LIMIT, 3), Map.entry(MISSED_MONTHS, 6),
          Map.entry(OFFER, 30));

  private final int unit;
  private final int least;
  private final int most;
  public final String label;
  public final String meaning;
  private final ToIntFunction<Location> getter;
  private final ObjIntConsumer<Location> setter;

  Policy(int unit, int least, int most, String label, String meaning, ToIntFunction<Location> getter,
      ObjIntConsumer<Location> setter) {
    this.unit = unit;
    this.least = least;
    this.most = most;
    this.label = label;
    this.meaning = meaning;
    this.getter = getter;
    this.setter = setter;
  }

  /** The name of its field. */
  public String field() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As the page shows it, in the unit that its label names. */
  String shown(Location place) {
    var value = BigDecimal.valueOf(getter.applyAsInt(place)).divide(BigDecimal.valueOf(unit), 2, RoundingMode.HALF_UP);
    return value.stripTrailingZeros().toPlainString();
  }

  int of(Location place) {
    return getter.applyAsInt(place);
  }

  void set(Location place, int value) {
    setter.accept(place, value);
  }

  /** Reads what was typed, or says what is wrong with it. */
  int read(Filled form) {
    var typed = form.text(field()).replace(',', '.');
    if (typed.matches("\\d{1,5}(\\.\\d{1,2})?")) {
      var value = new BigDecimal(typed).multiply(BigDecimal.valueOf(unit)).stripTrailingZeros();
      if (value.scale() <= 0 && value.intValueExact() >= least && value.intValueExact() <= most) {
        return value.intValueExact();
      }
    }
    form.add(field(), label + ": enter a number from " + least / unit + " to " + most / unit);
    return least;
  }
}
