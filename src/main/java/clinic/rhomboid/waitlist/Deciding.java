package clinic.rhomboid.waitlist;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.HeldBooking;
import clinic.rhomboid.booking.HeldOutcome;
import clinic.rhomboid.booking.Holds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A client's yes or no to a time that was offered. Of two at once, one counts. */
@ApplicationScoped
class Deciding {

  private static final String CLIENT = "client";

  private final Waitlist waitlist;
  private final WaitlistOffers offers;
  private final Ending ending;
  private final HeldBooking booking;
  private final Holds holds;
  private final Clock clock;

  Deciding(Waitlist waitlist, WaitlistOffers offers, Ending ending, HeldBooking booking, Holds holds, Clock clock) {
    this.waitlist = waitlist;
    this.offers = offers;
    this.ending = ending;
    this.booking = booking;
    this.holds = holds;
    this.clock = clock;
  }

  /** Books the offered time. */
  HeldOutcome accept(WaitlistEntry entry, UUID offerId) {
    var offer = offers.findByIdOptional(offerId).filter(one -> one.entryId.equals(entry.id)).orElse(null);
    if (offer == null || offer.holdId == null || !offer.open(clock.instant())) {
      return new HeldOutcome.Gone();
    }
    var wish = Offering.held(entry, holds.findById(offer.holdId));
    var outcome = booking.book(wish, () -> offers.locked(offerId).open(clock.instant()), visit -> accepted(offerId, visit));
    if (outcome instanceof HeldOutcome.NotForClient) {
      QuarkusTransaction.requiringNew().run(() -> end(offerId, WaitlistOffer.State.WITHDRAWN));
    }
    return outcome;
  }

  /** Passes it on to the next; the client goes on waiting. */
  @Transactional
  void decline(WaitlistEntry entry, UUID offerId) {
    if (offers.findByIdOptional(offerId).filter(one -> one.entryId.equals(entry.id)).isPresent()) {
      end(offerId, WaitlistOffer.State.DECLINED);
    }
  }

  void leave(WaitlistEntry entry) {
    ending.end(entry.id, WaitlistEntry.State.LEFT, CLIENT);
  }

  private void accepted(UUID offerId, Appointment visit) {
    var offer = offers.findById(offerId);
    offer.visitId = visit.id;
    offer.end(WaitlistOffer.State.ACCEPTED, clock.instant());
    ending.end(offer.entryId, WaitlistEntry.State.BOOKED, CLIENT);
  }

  private void end(UUID offerId, WaitlistOffer.State how) {
    var offer = offers.locked(offerId);
    if (offer.state == WaitlistOffer.State.OPEN) {
      ending.end(offer, how, CLIENT);
    }
  }
}
