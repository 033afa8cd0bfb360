package clinic.rhomboid.waitlist;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.HeldBooking;
import clinic.rhomboid.booking.HeldWish;
import clinic.rhomboid.booking.Hold;
import clinic.rhomboid.booking.Holds;
import clinic.rhomboid.booking.Needs;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.booking.VisitChanges;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.time.ClientTimes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;

/**
 * Offers a free time to one of those who wait, the longest first: held for them, so that nobody else takes it. However a
 * time became free, by a cancellation, a lapse, a refused offer or new hours, it is found by the search that everybody
 * books by. A day waits for as long as staff can still take back what freed a time on it. An offer, its hold and its mail
 * are one transaction; what was not written is found again the next time.
 */
@ApplicationScoped
class Offering {

  /** So far a search looks at once. */
  private static final int MOST_DAYS = 42;

  private final Waitlist waitlist;
  private final WaitlistOffers offers;
  private final HeldBooking booking;
  private final Availability availability;
  private final Holds holds;
  private final VisitChanges changes;
  private final Pictures pictures;
  private final Clients clients;
  private final Trail trail;
  private final Event<Notice> mails;
  private final Clock clock;

  Offering(Waitlist waitlist, WaitlistOffers offers, HeldBooking booking, Availability availability, Holds holds,
      VisitChanges changes, Pictures pictures, Clients clients, Trail trail, Event<Notice> mails, Clock clock) {
    this.waitlist = waitlist;
    this.offers = offers;
    this.booking = booking;
    this.availability = availability;
    this.holds = holds;
    this.changes = changes;
    this.pictures = pictures;
    this.clients = clients;
    this.trail = trail;
    this.mails = mails;
    this.clock = clock;
  }

  /** Offers the first time that fits this entry, if it may be offered one. Whether it was. */
  boolean offer(UUID entryId) {
    var entry = QuarkusTransaction.requiringNew().call(() -> waitlist.findById(entryId));
    var supply = pictures.lastSeen(entry.locationId);
    var now = clock.instant();
    if (entry.email == null || rests(entry, supply, now)) {
      return false;
    }
    return entry.wish().techniques().stream().anyMatch(technique -> offer(entry, technique, supply, now));
  }

  /** Whoever has an offer, or let one lapse today, is not asked again today: they may be asleep or at work. */
  private boolean rests(WaitlistEntry entry, ClinicSupply supply, Instant now) {
    var today = supply.day(now);
    return QuarkusTransaction.requiringNew().call(() -> offers.of(entry.id).stream().anyMatch(offer ->
        offer.state == WaitlistOffer.State.OPEN
            || offer.state == WaitlistOffer.State.LAPSED && supply.day(offer.expiresAt).equals(today)));
  }

  private boolean offer(WaitlistEntry entry, String technique, ClinicSupply supply, Instant now) {
    var wish = entry.wish();
    var from = wish.from().isAfter(supply.day(now)) ? wish.from() : supply.day(now);
    var days = (int) Math.min(MOST_DAYS, ChronoUnit.DAYS.between(from, wish.until()) + 1);
    var service = supply.service(technique, wish.minutes()).orElse(null);
    var needs = days < 1 || service == null ? Optional.<Needs>empty()
        : booking.fit(held(entry, null), service, entry.locationId, from.atTime(12, 0).atZone(supply.zone()).toInstant());
    if (needs.isEmpty()) {
      return false;
    }
    var until = OfferHours.end(now, Duration.ofMinutes(supply.location().offerMinutes), supply.zone());
    var only = wish.therapists().size() == 1 ? wish.therapists().iterator().next() : null;
    var query = new Availability.Query(entry.locationId, technique, wish.minutes(), only, needs.get(), false);
    var lead = needs.get().review(technique) ? supply.location().reviewLeadMinutes : supply.location().leadMinutes;
    var before = QuarkusTransaction.requiringNew().call(() ->
        offers.of(entry.id).stream().map(offer -> offer.startsAt).toList());
    var unsettled = QuarkusTransaction.requiringNew().call(() -> changes.undoable(now)).stream().map(supply::day).toList();
    var slots = availability.slots(query, from, days).stream()
        .filter(slot -> !unsettled.contains(supply.day(slot.start()))).toList();
    return wish.first(slots, supply.zone(), until.plus(Duration.ofMinutes(lead)), before)
        .filter(pick -> hold(entry, new WantedTime(service, pick.start(), pick.therapist()), supply, until))
        .isPresent();
  }

  private boolean hold(WaitlistEntry entry, WantedTime wanted, ClinicSupply supply, Instant until) {
    // Judged for the very day: an answer may weigh otherwise at another age.
    return booking.fit(held(entry, null), wanted.service(), entry.locationId, wanted.start())
        .flatMap(needs -> holds.keepUntil(entry.locationId, wanted, needs, until, hold -> write(entry.id, hold, supply)))
        .isPresent();
  }

  private void write(UUID entryId, Hold hold, ClinicSupply supply) {
    var entry = waitlist.locked(entryId);
    if (entry.state != WaitlistEntry.State.WAITING || offers.open(entryId).isPresent()) {
      throw new IllegalStateException("Waiting " + entryId + " has changed meanwhile");
    }
    var client = clients.findById(entry.clientId);
    var offer = new WaitlistOffer();
    offer.id = UUID.randomUUID();
    offer.entryId = entryId;
    offer.holdId = hold.id;
    offer.technique = hold.technique;
    offer.therapistId = hold.therapistId;
    offer.startsAt = hold.startsAt;
    offer.state = WaitlistOffer.State.OPEN;
    offer.offeredAt = clock.instant();
    offer.expiresAt = hold.expiresAt;
    offers.persistAndFlush(offer);
    trail.record("clinic", "offer", "waiting " + entryId, entry.clientId, null);
    var times = new ClientTimes(supply.zone());
    var rows = new LinkedHashMap<String, String>();
    rows.put("When", times.full(hold.startsAt));
    rows.put("What", hold.minutes + "-minute massage with " + supply.therapistNames().get(hold.therapistId));
    rows.put("Yours until", times.full(hold.expiresAt));
    mails.fire(new Notice(MessageKind.WAITLIST_OFFER, entry.email, client.firstName(), entryId, null, rows));
  }

  static HeldWish held(WaitlistEntry entry, Hold hold) {
    return new HeldWish(entry.clientId, entry.email, entry.phone, entry.intakeId, hold);
  }
}
