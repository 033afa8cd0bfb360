package clinic.rhomboid.waitlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody who waits for a time. */
@Entity
@Table(name = "waitlist_entry")
public class WaitlistEntry {

  /** How the wait stands. */
  public enum State {
    WAITING,
    BOOKED,
    LEFT,
    /** The last day has passed. */
    OVER
  }

  @Id public UUID id;

  @Column(name = "location_id")
  public int locationId;

  @Column(name = "client_id")
  public UUID clientId;

  @Column(name = "contact_email")
  public String email;

  @Column(name = "contact_phone")
  public String phone;

  String[] techniques;
  int minutes;
  String[] therapists;
  String[] parts;

  @Column(name = "from_date")
  LocalDate from;

  @Column(name = "until_date")
  LocalDate until;

  /** The answers that were signed for it, or null for somebody whose form is still to come. */
  @Column(name = "intake_id")
  public UUID intakeId;

  @Column(name = "token_hash")
  byte[] tokenHash;

  @Enumerated(EnumType.STRING)
  public State state;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "ended_at")
  Instant endedAt;

  public Wish wish() {
    return new Wish(List.of(techniques), minutes, Set.of(therapists),
        Arrays.stream(parts).map(Part::of).flatMap(Optional::stream).collect(Collectors.toSet()), from, until);
  }

  void wish(Wish wish) {
    techniques = wish.techniques().toArray(String[]::new);
    minutes = wish.minutes();
    therapists = wish.therapists().stream().sorted().toArray(String[]::new);
    parts = wish.parts().stream().sorted().map(Part::code).toArray(String[]::new);
    from = wish.from();
    until = wish.until();
  }

  void end(State how, Instant now) {
    state = how;
    endedAt = now;
  }
}
