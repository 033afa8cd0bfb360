package clinic.rhomboid.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a client answered for one visit: a row of signed revisions, the last of which counts. */
@Entity
@Table(name = "intake")
class Intake {

  @Id UUID id;

  @Column(name = "client_id")
  UUID clientId;

  @Column(name = "created_at")
  Instant createdAt;
}
