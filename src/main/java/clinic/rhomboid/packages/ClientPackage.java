package clinic.rhomboid.packages;

import clinic.rhomboid.booking.Appointment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A package that a client has bought, as it stood then. */
@Entity
@Table(name = "client_package")
public class ClientPackage {

  @Id public UUID id;

  @Column(name = "client_id")
  public UUID clientId;

  @Column(name = "product_id")
  public UUID productId;

  public String name;

  @Column(name = "technique_id")
  public String technique;

  public Integer minutes;

  public int visits;

  @Column(name = "price_amount")
  public int priceAmount;

  @Column(name = "price_currency")
  public String priceCurrency;

  @Column(name = "sold_at")
  public Instant soldAt;

  @Column(name = "sold_by")
  public String soldBy;

  /** The last day of a visit that may be on it. */
  @Column(name = "expires_on")
  public LocalDate expiresOn;

  /** When the sale was taken back, or null. */
  @Column(name = "withdrawn_at")
  public Instant withdrawnAt;

  /** Whether it is for such a visit on this day, as long as some of it is left. */
  boolean covers(Appointment visit, LocalDate day) {
    return withdrawnAt == null && !day.isAfter(expiresOn)
        && (technique == null || technique.equals(visit.technique))
        && (minutes == null || minutes.equals(visit.minutes));
  }
}
