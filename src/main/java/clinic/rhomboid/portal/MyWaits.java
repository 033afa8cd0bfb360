package clinic.rhomboid.portal;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.waitlist.Part;
import clinic.rhomboid.waitlist.Waitlist;
import clinic.rhomboid.waitlist.WaitlistEntry;
import clinic.rhomboid.waitlist.WaitlistOffers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a client waits or waited for. */
@ApplicationScoped
class MyWaits {

  private final Waitlist waitlist;
  private final WaitlistOffers offers;

  MyWaits(Waitlist waitlist, WaitlistOffers offers) {
    this.waitlist = waitlist;
    this.offers = offers;
  }

  List<Dossier.Wait> told(Client client) {
    return waitlist.of(client.id).stream().map(this::told).toList();
  }

  private Dossier.Wait told(WaitlistEntry entry) {
    var wish = entry.wish();
    return new Dossier.Wait(entry.createdAt, entry.state.name(), wish.techniques(), wish.minutes(),
        wish.therapists().stream().sorted().toList(), wish.parts().stream().sorted().map(Part::words).toList(), wish.from(),
        wish.until(), offers.of(entry.id).stream().map(offer -> new Dossier.Offer(offer.startsAt, offer.technique,
            offer.therapistId, offer.offeredAt, offer.expiresAt, offer.state.name())).toList());
  }
}
