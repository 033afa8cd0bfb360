package clinic.rhomboid.journey;

import clinic.rhomboid.booking.BookingOutcome;
import clinic.rhomboid.booking.RequestKey;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.intake.Drafts;
import clinic.rhomboid.vault.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Leads on from what became of the wish to book. */
@ApplicationScoped
class Finishing {

  private final Drafts drafts;
  private final Stopping stopping;
  private final HeldTimes held;
  private final Secrets secrets;

  Finishing(Drafts drafts, Stopping stopping, HeldTimes held, Secrets secrets) {
    this.drafts = drafts;
    this.stopping = stopping;
    this.held = held;
    this.secrets = secrets;
  }

  /** One draft makes one visit, however often it is sent. */
  RequestKey key(UUID draftId) {
    return new RequestKey("draft-" + draftId, secrets.fingerprint("drafts", draftId.toString()));
  }

  /**
   * @param wanted the time, or null for a call
   */
  Response after(OpenDraft open, BookingOutcome outcome, WantedTime wanted) {
    if (outcome instanceof BookingOutcome.Booked booked) {
      drafts.book(open.draft().id, booked.visit().id());
      return Answer.goTo(open.path("done"));
    }
    if (outcome instanceof BookingOutcome.NotFree) {
      drafts.hold(open.draft().id, null);
      return Answer.goTo(open.path(WantedForm.gone(wanted)));
    }
    if (outcome instanceof BookingOutcome.Forbidden forbidden) {
      return stopping.stop(open, forbidden.decision());
    }
    if (outcome instanceof BookingOutcome.Closed) {
      return Answer.page(409, Pages.closed());
    }
    held.letGo(open);
    return Answer.goTo(open, Step.RESULT);
  }
}
