package clinic.rhomboid.waitlist;

import clinic.rhomboid.booking.Approving;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;

/** How much waits for the desk beside its calendar, for the bar of its pages. */
@Named("waiting")
@RequestScoped
public class WaitingCounts {

  private final Waitlist waitlist;
  private final Approving approving;
  private final Locations locations;

  WaitingCounts(Waitlist waitlist, Approving approving, Locations locations) {
    this.waitlist = waitlist;
    this.approving = approving;
    this.locations = locations;
  }

  /** Who waits for a time. */
  @Transactional
  public long getList() {
    return waitlist.count("locationId = ?1 and state = 'WAITING'", locations.only().id);
  }

  /** What waits for a yes or no. */
  @Transactional
  public long getApprovals() {
    return approving.waiting(locations.only().id).size();
  }
}
