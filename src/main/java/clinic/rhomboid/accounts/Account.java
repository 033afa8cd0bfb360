package clinic.rhomboid.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Somebody who works at the clinic and may sign in, with every role they have. */
@Entity
@Table(name = "account")
public class Account {

  @Id public UUID id;

  /** In lower case. */
  public String email;

  public String name;

  /** Null until whoever was invited has chosen a password. */
  @Column(name = "password_hash")
  public String passwordHash;

  /** Of {@code desk}, {@code therapist} and {@code owner}. */
  public String[] roles;

  /** Who they are among the therapists, or null. */
  @Column(name = "therapist_id")
  public String therapistId;

  /** Nobody signs in to an account that is switched off, and its sessions end at once. */
  public boolean active;

  @Column(name = "created_at")
  public Instant createdAt;

  public Set<String> roleSet() {
    return Set.of(roles);
  }
}
