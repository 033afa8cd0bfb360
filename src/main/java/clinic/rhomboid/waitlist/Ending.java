package clinic.rhomboid.waitlist;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Holds;
import clinic.rhomboid.booking.Pictures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Ends offers that nobody answered, and waits that are over. */
@ApplicationScoped
class Ending {

  private static final String BOOKED = """
      SELECT e.id FROM waitlist_entry e WHERE e.state = 'WAITING' AND EXISTS (
        SELECT 1 FROM appointment a JOIN client c ON c.id = a.client_id JOIN client w ON w.id = e.client_id
        WHERE coalesce(c.merged_into, c.id) = coalesce(w.merged_into, w.id) AND a.created_at > e.created_at
          AND a.technique_id = ANY (e.techniques) AND a.state NOT IN ('CANCELLED', 'DECLINED', 'EXPIRED'))""";

  private final EntityManager entities;
  private final Waitlist waitlist;
  private final WaitlistOffers offers;
  private final Holds holds;
  private final Pictures pictures;
  private final Trail trail;
  private final Clock clock;

  Ending(EntityManager entities, Waitlist waitlist, WaitlistOffers offers, Holds holds, Pictures pictures, Trail trail,
      Clock clock) {
    this.entities = entities;
    this.waitlist = waitlist;
    this.offers = offers;
    this.holds = holds;
    this.pictures = pictures;
    this.trail = trail;
    this.clock = clock;
  }

  /** Lets an offer lapse, unless somebody has answered it meanwhile. Its time is free for the next. */
  @Transactional
  void lapse(UUID offerId) {
    var offer = offers.locked(offerId);
    if (offer.state == WaitlistOffer.State.OPEN && !offer.expiresAt.isAfter(clock.instant())) {
      end(offer, WaitlistOffer.State.LAPSED, "clinic");
    }
  }

  /** Those who have booked since, by whatever way. */
  @Transactional
  List<UUID> booked() {
    Stream<?> ids = entities.createNativeQuery(BOOKED, UUID.class).getResultStream();
    return ids.map(UUID.class::cast).toList();
  }

  /** Those whose last day is over. */
  @Transactional
  List<UUID> over() {
    return waitlist.list("state = 'WAITING'").stream()
        .filter(entry -> entry.until.isBefore(pictures.lastSeen(entry.locationId).day(clock.instant())))
        .map(entry -> entry.id).toList();
  }

  /** Ends a wait, and with it an offer that is open. Whether it was waiting. */
  @Transactional
  boolean end(UUID entryId, WaitlistEntry.State how, String actor) {
    // The offer first: whoever accepts it locks it before its entry, too.
    offers.open(entryId).map(open -> offers.locked(open.id)).filter(offer -> offer.state == WaitlistOffer.State.OPEN)
        .ifPresent(offer -> end(offer, WaitlistOffer.State.WITHDRAWN, actor));
    var entry = waitlist.locked(entryId);
    if (entry.state != WaitlistEntry.State.WAITING) {
      return false;
    }
    entry.end(how, clock.instant());
    trail.record(actor, how == WaitlistEntry.State.LEFT ? "leave waitlist" : "end waiting", "waiting " + entryId,
        entry.clientId, null);
    return true;
  }

  /** Ends a locked offer and lets its time go. */
  void end(WaitlistOffer offer, WaitlistOffer.State how, String actor) {
    offer.end(how, clock.instant());
    if (offer.holdId != null) {
      holds.findByIdOptional(offer.holdId).ifPresent(holds::release);
    }
    trail.record(actor, "offer " + how.name().toLowerCase(Locale.ROOT), "waiting " + offer.entryId,
        waitlist.findById(offer.entryId).clientId, null);
  }
}
