package clinic.rhomboid.clients;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** An address a client can be reached at; a household may share it. */
@Entity
@Table(name = "client_contact")
@IdClass(ClientContact.Key.class)
class ClientContact {

  @Id
  @Column(name = "client_id")
  UUID clientId;

  @Id String kind;
  @Id String value;

  /** Whether it was there when the record was made; one that came later, with a booking, was proven by nobody. */
  @Column(name = "opens_record")
  boolean opensRecord;

  record Key(UUID clientId, String kind, String value) implements Serializable {}
}
