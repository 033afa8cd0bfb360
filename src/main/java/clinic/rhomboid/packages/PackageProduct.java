package clinic.rhomboid.packages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** So many visits at one price, as the owner offers them. */
@Entity
@Table(name = "package_product")
public class PackageProduct {

  @Id public UUID id;

  public String name;

  /** Null for any. */
  @Column(name = "technique_id")
  public String technique;

  /** Null for any length. */
  public Integer minutes;

  public int visits;

  /** In minor units. */
  @Column(name = "price_amount")
  public int priceAmount;

  @Column(name = "price_currency")
  public String priceCurrency;

  /** How long after the sale it can be used. */
  public int months;

  @Column(name = "created_at")
  public Instant createdAt;

  /** Since when it is no longer sold, or null. */
  @Column(name = "retired_at")
  public Instant retiredAt;
}
