package clinic.rhomboid.location;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** One place of the clinic, with its zone and its booking policy. */
@Entity
@Table(name = "location")
public class Location {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Integer id;

  public String name;
  public String address;
  public String phone;

  /** When the place is open, in words for the foot of every page. */
  public String opening;

  public String zone;

  /** ISO country code, by which phone numbers without a country are read. */
  public String country;

  public String currency;

  @Column(name = "emergency_number")
  public String emergencyNumber;

  @Column(name = "crisis_contact")
  public String crisisContact;

  /** Who here is told when a request waits for a therapist's decision, or null. */
  @Column(name = "alert_email")
  public String alertEmail;

  /** Who is alerted when somebody asks to be called now, and calls them; null together while nobody is named. */
  @Column(name = "caller_name")
  public String callerName;

  @Column(name = "caller_email")
  public String callerEmail;

  @Column(name = "caller_phone")
  public String callerPhone;

  @Column(name = "lead_minutes")
  public int leadMinutes;

  @Column(name = "review_lead_minutes")
  public int reviewLeadMinutes;

  @Column(name = "horizon_days")
  public int horizonDays;

  @Column(name = "hold_minutes")
  public int holdMinutes;

  @Column(name = "first_visit_minutes")
  public int firstVisitMinutes;

  /** The last local time at which any visit may start, or null. */
  @Column(name = "latest_start")
  public LocalTime latestStart;

  @Column(name = "free_cancel_minutes")
  public int freeCancelMinutes;

  /** How long before the start clients can no longer move by themselves; 0 for as long as there is time. */
  @Column(name = "move_online_minutes")
  public int moveOnlineMinutes;

  /** Likewise for cancelling. */
  @Column(name = "cancel_online_minutes")
  public int cancelOnlineMinutes;

  @Column(name = "late_fee_percent")
  public int lateFeePercent = 50;

  /** What cancelling late costs, in minor units; null while the percentage counts. */
  @Column(name = "late_fee_amount")
  public Integer lateFeeAmount;

  /** How long one client on the waiting list is asked before a freed time goes on to the next. */
  @Column(name = "offer_minutes")
  public int offerMinutes = 30;

  /** From so many missed visits on the front desk approves what the client books; 0 for never. */
  @Column(name = "missed_limit")
  public int missedLimit = 3;

  /** For how long a missed visit counts. */
  @Column(name = "missed_months")
  public int missedMonths = 6;

  /** How long records are kept after the last visit, see the room {@code retention}. */
  @Column(name = "retention_years")
  public int retentionYears = 7;

  /** The age from which a child's years of retention are counted. */
  @Column(name = "retention_adult_age")
  public int retentionAdultAge = 18;

  /** Whether what is over goes every night by itself. */
  @Column(name = "retention_nightly")
  public boolean retentionNightly;

  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  public Duration holdTime() {
    return Duration.ofMinutes(holdMinutes);
  }
}
