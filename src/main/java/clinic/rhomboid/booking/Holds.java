package clinic.rhomboid.booking;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.matching.Choice;
import clinic.rhomboid.time.TimeRange;
import clinic.rhomboid.vault.Tokens;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.UUID;

/** Keeps a time for a while, and lets it go. */
@ApplicationScoped
public class Holds implements PanacheRepositoryBase<Hold, UUID> {

  /** The longest a time is kept by renewing, so that nobody blocks a day by pressing "continue". */
  private static final Duration LONGEST = Duration.ofMinutes(40);

  private final TimeTaking times;
  private final ClaimBook claims;
  private final Pictures pictures;
  private final TherapistOrder therapists;
  private final Writes writes;
  private final Trail trail;
  private final Clock clock;

  Holds(TimeTaking times, ClaimBook claims, Pictures pictures, TherapistOrder therapists, Writes writes,
      Trail trail, Clock clock) {
    this.times = times;
    this.claims = claims;
    this.pictures = pictures;
    this.therapists = therapists;
    this.writes = writes;
    this.trail = trail;
    this.clock = clock;
  }

  /** A hold and the only copy of its token. */
  public record Kept(Hold hold, String token) {}

  /**
   * Keeps a time. Empty when it cannot be had.
   *
   * @param instead a hold of the same client that is let go first, or null
   */
  public Optional<Kept> keep(int locationId, WantedTime wanted, Needs needs, Hold instead) {
    try {
      return Optional.of(writes.inTransaction(() -> take(pictures.lastSeen(locationId), wanted, needs, instead)));
    } catch (NotPlacedException taken) {
      return Optional.empty();
    }
  }

  /**
   * Keeps a time for somebody to whom the clinic offers it, until this moment. Empty when it cannot be had.
   *
   * @param alongside writes the offer, in the same transaction
   */
  public Optional<Hold> keepUntil(
      int locationId, WantedTime wanted, Needs needs, Instant until, Consumer<Hold> alongside) {
    try {
      return Optional.of(writes.inTransaction(() -> {
        var hold = take(pictures.lastSeen(locationId), wanted, needs, null, until).hold();
        alongside.accept(hold);
        return hold;
      }));
    } catch (NotPlacedException taken) {
      return Optional.empty();
    }
  }

  /**
   * The same in the running transaction.
   *
   * @throws NotPlacedException when it cannot be had
   */
  Hold keepUntil(ClinicSupply supply, WantedTime wanted, Needs needs, Hold instead, Instant until) {
    return take(supply, wanted, needs, instead, until).hold();
  }

  private Kept take(ClinicSupply supply, WantedTime wanted, Needs needs, Hold instead) {
    return take(supply, wanted, needs, instead, clock.instant().plus(supply.location().holdTime()));
  }

  private Kept take(ClinicSupply supply, WantedTime wanted, Needs needs, Hold instead, Instant until) {
    var reach = TimeTaking.reach(wanted.start(), wanted.service().minutes(), needs.of(wanted.service()).extraMinutes());
    if (instead == null) {
      times.lock(supply, reach);
    } else {
      times.lock(supply, reach, reachOf(instead));
      claims.releaseHold(instead.id);
    }
    var matched = needs.of(wanted.service()).within(supply, wanted.service().technique());
    var order = therapists.of(supply, List.of(wanted.service().technique()), matched, wanted.start());
    var place = times.place(supply, wanted, matched, order.stream().map(Choice::therapist).toList());
    var token = Tokens.random();
    var hold = new Hold();
    hold.id = UUID.randomUUID();
    hold.locationId = supply.location().id;
    hold.tokenHash = Tokens.hash(token);
    hold.technique = wanted.service().technique();
    hold.minutes = wanted.service().minutes();
    hold.extraMinutes = matched.extraMinutes();
    hold.therapistId = place.therapist();
    hold.roomId = place.room();
    hold.startsAt = wanted.start();
    hold.createdAt = clock.instant();
    hold.expiresAt = until;
    persistAndFlush(hold);
    claims.writeHold(hold.locationId, place, hold.id, hold.expiresAt);
    return new Kept(hold, token);
  }

  /**
   * The hold with this token, also when it has expired: its time may still be free. A token of none is on the trail, without
   * being named there.
   */
  public Optional<Hold> byToken(String token) {
    var hold = find("tokenHash", Tokens.hash(token)).firstResultOptional();
    if (hold.isEmpty()) {
      trail.denied("client", "open link", "hold");
    }
    return hold;
  }

  /** Lets the time go. */
  @Transactional
  public void release(Hold hold) {
    claims.releaseHold(hold.id);
    update("expiresAt = ?1 where id = ?2 and expiresAt > ?1", clock.instant(), hold.id);
  }

  /** Keeps the time longer while the form is being filled in, though not without end; an expired hold stays expired. */
  @Transactional
  public void renew(UUID id) {
    var hold = findById(id);
    var now = clock.instant();
    if (hold == null || !hold.expiresAt.isAfter(now)) {
      return;
    }
    var longest = hold.createdAt.plus(LONGEST);
    var wanted = now.plus(pictures.lastSeen(hold.locationId).location().holdTime());
    hold.expiresAt = wanted.isBefore(longest) ? wanted : longest;
    flush();
    claims.renewHold(id, hold.expiresAt);
  }

  static TimeRange reachOf(Hold hold) {
    return TimeTaking.reach(hold.startsAt, hold.minutes, hold.extraMinutes);
  }
}
