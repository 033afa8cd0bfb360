package clinic.rhomboid.couples;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Two visits of two people who come together. */
@Entity
@Table(name = "couple")
public class Couple {

  @Id public UUID id;

  @Column(name = "first_id")
  public UUID firstId;

  @Column(name = "second_id")
  public UUID secondId;

  @Column(name = "made_at")
  public Instant madeAt;

  @Column(name = "made_by")
  public String madeBy;

  /** When whoever was left alone said that they come all the same, or null. */
  @Column(name = "kept_at")
  public Instant keptAt;

  UUID other(UUID visit) {
    return visit.equals(firstId) ? secondId : firstId;
  }
}
