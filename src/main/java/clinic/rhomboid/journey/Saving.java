package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Holds;
import clinic.rhomboid.intake.Drafts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** What every page does with answers that are in order: keep them, stop if they say so, and go on. */
@ApplicationScoped
class Saving {

  private final Drafts drafts;
  private final DraftScreening screening;
  private final Stopping stopping;
  private final HeldTimes held;
  private final Holds holds;

  Saving(Drafts drafts, DraftScreening screening, Stopping stopping, HeldTimes held, Holds holds) {
    this.drafts = drafts;
    this.screening = screening;
    this.stopping = stopping;
    this.held = held;
    this.holds = holds;
  }

  /** Keeps a page that leads nowhere by itself. */
  OpenDraft keep(OpenDraft open, Step step, Form form) {
    drafts.change(open.draft().id, content -> content.withPage(step.slug, form.fields()));
    if (open.draft().holdId != null) {
      holds.renew(open.draft().holdId);
    }
    return open.with(open.content().withPage(step.slug, form.fields()));
  }

  /** Keeps a page and leads to the next one, or to the advice that must be read first. */
  Response goOn(OpenDraft open, Step step, Form form) {
    var saved = keep(open, step, form);
    var stop = screening.stopsAt(saved, step);
    if (stop.isPresent()) {
      return stopping.stop(saved, stop.get());
    }
    if (step == Step.HEALTH_3) {
      held.refit(saved);
    }
    return saved.forVisit() && Step.firstMissing(saved.content(), saved.today()) == Step.RESULT
        ? Answer.goTo(saved.path(SignPage.SLUG))
        : Answer.goTo(saved, step.next(saved.content(), saved.today()));
  }
}
