package clinic.rhomboid.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A secret of the clinic's own, wrapped. */
@Entity
@Table(name = "secret")
class WrappedSecret {

  @Id String name;
  byte[] wrapped;

  @Column(name = "wrapped_by")
  String wrappedBy;
}
