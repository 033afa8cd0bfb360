package clinic.rhomboid.feeds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A therapist's visits at a secret address, for their own calendar. */
@Entity
@Table(name = "calendar_feed")
class Feed {

  @Id
  @Column(name = "therapist_id")
  String therapistId;

  int generation;

  /** Null once the address is taken back. */
  @Column(name = "token_hash")
  byte[] tokenHash;

  /** Whether clients stand in it by name. */
  boolean names;

  @Column(name = "made_at")
  Instant madeAt;

  @Column(name = "read_on")
  LocalDate readOn;

  boolean open() {
    return tokenHash != null;
  }
}
