package clinic.rhomboid.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A therapist; the id is a short slug such as {@code ana}, the resource is what claims name. */
@Entity
@Table(name = "therapist")
public class Therapist {

  @Id public String id;

  @Column(name = "resource_id")
  public int resourceId;

  public String name;
  public boolean active;

  /** How a client is told who treats them. */
  public String firstName() {
    return name.split(" ", 2)[0];
  }
}
