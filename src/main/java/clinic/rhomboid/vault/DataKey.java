package clinic.rhomboid.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The key of one client or one draft, wrapped. */
@Entity
@Table(name = "data_key")
class DataKey {

  @Id UUID id;
  byte[] wrapped;

  @Column(name = "wrapped_by")
  String wrappedBy;
}
