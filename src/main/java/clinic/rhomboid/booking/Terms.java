package clinic.rhomboid.booking;

import clinic.rhomboid.location.Location;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** On which terms a client may change a visit: the location's policy, as it stood when the visit was booked. */
@Embeddable
public class Terms {

  /** How long before the start moving by oneself ends; 0 while there is time at all. */
  @Column(name = "move_online_minutes")
  public int moveOnlineMinutes;

  /** Likewise for cancelling. */
  @Column(name = "cancel_online_minutes")
  public int cancelOnlineMinutes;

  /** How long before the start cancelling begins to cost something. */
  @Column(name = "free_cancel_minutes")
  public int freeCancelMinutes;

  @Column(name = "late_fee_percent")
  public int lateFeePercent;

  /** In minor units; null while the percentage counts. */
  @Column(name = "late_fee_amount")
  public Integer lateFeeAmount;

  /** The terms of whatever is booked now. */
  public static Terms of(Location location) {
    var terms = new Terms();
    terms.moveOnlineMinutes = location.moveOnlineMinutes;
    terms.cancelOnlineMinutes = location.cancelOnlineMinutes;
    terms.freeCancelMinutes = location.freeCancelMinutes;
    terms.lateFeePercent = location.lateFeePercent;
    terms.lateFeeAmount = location.lateFeeAmount;
    return terms;
  }

  /** The first moment at which a client can't move a visit that starts then. */
  Instant moveEnds(Instant start) {
    return before(start, moveOnlineMinutes);
  }

  /** The first moment at which a client can't cancel it. */
  public Instant cancelEnds(Instant start) {
    return before(start, cancelOnlineMinutes);
  }

  /** The last moment at which cancelling costs nothing. */
  public Instant freeUntil(Instant start) {
    return before(start, freeCancelMinutes);
  }

  /** What cancelling late costs, never more than the visit: in minor units. */
  public int lateFee(int price) {
    return lateFeeAmount != null ? Math.min(lateFeeAmount, price) : Math.round(price * lateFeePercent / 100f);
  }

  private static Instant before(Instant start, int minutes) {
    return start.minus(Duration.ofMinutes(minutes));
  }
}
