package clinic.rhomboid.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One browser in which somebody has signed in, or has begun to. */
@Entity
@Table(name = "session")
public class Session {

  /** Without a request for so long, a session is locked: the password opens it again. */
  static final Duration LOCKS_AFTER = Duration.ofMinutes(15);

  @Id public UUID id;

  /** Of the cookie's value. */
  @Column(name = "token_hash")
  public byte[] tokenHash;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  public Account account;

  @Enumerated(EnumType.STRING)
  public Stage stage;

  @Column(name = "created_at")
  public Instant createdAt;

  /** The last request, to the minute. A page that asks by itself, without a person, must not count as one. */
  @Column(name = "last_seen_at")
  public Instant lastSeenAt;

  /** When the password, and the code of whoever has a second factor, was typed last. */
  @Column(name = "proven_at")
  public Instant provenAt;

  @Column(name = "wrong_codes")
  public int wrongCodes;

  public String address;

  /** In words: the browser's own long name would say more about somebody than its owner needs to recognise it. */
  public String browser;

  boolean ended(Instant now) {
    return !account.active || !createdAt.plus(stage.lasts).isAfter(now);
  }

  boolean locked(Instant now) {
    return stage == Stage.OPEN && !lastSeenAt.plus(LOCKS_AFTER).isAfter(now);
  }
}
