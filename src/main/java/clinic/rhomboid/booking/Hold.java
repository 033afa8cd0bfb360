package clinic.rhomboid.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A time kept for somebody who is still filling in the form. */
@Entity
@Table(name = "hold")
public class Hold {

  @Id public UUID id;

  @Column(name = "location_id")
  public int locationId;

  @Column(name = "token_hash")
  byte[] tokenHash;

  @Column(name = "technique_id")
  public String technique;

  public int minutes;

  @Column(name = "extra_minutes")
  public int extraMinutes;

  @Column(name = "therapist_id")
  public String therapistId;

  @Column(name = "room_id")
  public int roomId;

  @Column(name = "starts_at")
  public Instant startsAt;

  @Column(name = "expires_at")
  public Instant expiresAt;

  @Column(name = "created_at")
  public Instant createdAt;
}
