package clinic.rhomboid.waitlist;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.booking.Holds;
import clinic.rhomboid.clients.ClientClosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** A closed client waits for nothing: what they waited for goes, and what was held for them is free. */
@ApplicationScoped
class ForgottenWaits {

  private final Waitlist waitlist;
  private final WaitlistOffers offers;
  private final Holds holds;

  ForgottenWaits(Waitlist waitlist, WaitlistOffers offers, Holds holds) {
    this.waitlist = waitlist;
    this.offers = offers;
    this.holds = holds;
  }

  @Transactional(MANDATORY)
  void forget(@Observes ClientClosed closed) {
    for (var entry : waitlist.of(closed.clientId())) {
      offers.open(entry.id).filter(offer -> offer.holdId != null)
          .flatMap(offer -> holds.findByIdOptional(offer.holdId)).ifPresent(holds::release);
      offers.delete("entryId", entry.id);
      waitlist.delete(entry);
    }
  }
}
