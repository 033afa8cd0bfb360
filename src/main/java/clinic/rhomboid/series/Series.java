package clinic.rhomboid.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Visits of one client that were booked together, as they were asked for. */
@Entity
@Table(name = "series")
public class Series {

  @Id public UUID id;

  @Column(name = "client_id")
  public UUID clientId;

  @Column(name = "location_id")
  public int locationId;

  @Column(name = "technique_id")
  public String technique;

  public int minutes;

  /** The only one wanted, or null for any. */
  @Column(name = "therapist_id")
  public String therapistId;

  @Column(name = "every_weeks")
  public int everyWeeks;

  @Column(name = "link_hash")
  byte[] linkHash;

  @Column(name = "made_at")
  public Instant madeAt;

  @Column(name = "made_by")
  public String madeBy;
}
