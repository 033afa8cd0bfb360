package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Halting;
import clinic.rhomboid.booking.Holds;
import clinic.rhomboid.clients.Refusals;
import clinic.rhomboid.intake.Drafts;
import clinic.rhomboid.screening.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

/** Closes a draft whose answers forbid a booking, and remembers it for milder answers of the same person. */
@ApplicationScoped
class Stopping {

  private static final String CLIENT = "client";

  private final Drafts drafts;
  private final Refusals refusals;
  private final Holds holds;
  private final Halting halting;

  Stopping(Drafts drafts, Refusals refusals, Holds holds, Halting halting) {
    this.drafts = drafts;
    this.refusals = refusals;
    this.holds = holds;
    this.halting = halting;
  }

  @Transactional
  Response stop(OpenDraft open, Decision decision) {
    if (open.forVisit()) {
      // The form stays open: what was ticked is signed on the page that gives the advice, so that the therapist knows.
      halting.halt(open.draft().forVisit, CLIENT);
      return Answer.goTo(open.path(SignPage.SLUG));
    }
    var content = open.content();
    drafts.stop(open.draft().id, kept -> kept.stopped(decision.advice()));
    refusals.remember(open.device(), content.birthDate(), content.email());
    if (open.draft().holdId != null) {
      holds.findByIdOptional(open.draft().holdId).ifPresent(holds::release);
    }
    return Answer.goTo(open.path("stop"));
  }
}
