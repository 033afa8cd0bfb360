package clinic.rhomboid.clients;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A person the clinic treats. */
@Entity
@Table(name = "client")
public class Client {

  @Id public UUID id;
  public String name;

  /** The name as it is compared: {@link Identity#nameKey}. */
  @Column(name = "name_key")
  public String nameKey;

  @Column(name = "birth_date")
  public LocalDate birthDate;

  /** The key of this person's health data. */
  @Column(name = "key_id")
  public UUID keyId;

  /** Whether they are given a room that is reached without steps. */
  @Column(name = "step_free")
  public boolean stepFree;

  /** By whom they would rather be treated when the clinic chooses: {@code female}, {@code male}, or null for anybody. */
  @Column(name = "wished_gender")
  public String wishedGender;

  @Column(name = "created_at")
  public Instant createdAt;

  /** Since when the record is under lock; see {@link Closing}. */
  @Column(name = "restricted_at")
  public Instant restrictedAt;

  /** The last day on which a restricted record is kept. */
  @Column(name = "erase_after")
  public LocalDate eraseAfter;

  /** Who a restricted record is about, as ciphertext. */
  @Column(name = "sealed_identity")
  byte[] sealedIdentity;

  @Column(name = "erased_at")
  public Instant erasedAt;

  /** The record this one is read together with, since both are one person's; see {@link Merging}. */
  @Column(name = "merged_into")
  public UUID mergedInto;

  @Column(name = "merged_at")
  public Instant mergedAt;

  /** Whether every page treats the record as not there. */
  public boolean closed() {
    return restrictedAt != null || erasedAt != null;
  }

  /** How the person is addressed. */
  public String firstName() {
    return name.split(" ", 2)[0];
  }
}
