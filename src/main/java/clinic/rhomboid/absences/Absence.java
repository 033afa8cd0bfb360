package clinic.rhomboid.absences;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A therapist can't be there. Why is nobody's business here. */
@Entity
@Table(name = "absence")
public class Absence {

  @Id public UUID id;

  @Column(name = "location_id")
  public int locationId;

  @Column(name = "therapist_id")
  public String therapistId;

  @Column(name = "starts_at")
  public Instant startsAt;

  @Column(name = "ends_at")
  public Instant endsAt;

  @Column(name = "time_off_id")
  Integer timeOffId;

  @Column(name = "made_by")
  String madeBy;

  @Column(name = "made_at")
  Instant madeAt;

  /** When the desk took it back, or null. */
  @Column(name = "ended_at")
  public Instant endedAt;
}
