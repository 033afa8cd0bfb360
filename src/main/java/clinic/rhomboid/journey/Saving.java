package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Holds;
import clinic.rhomboid.intake.Drafts;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Supplier;

/** What every page does with answers that are in order: keep them, stop if they say so, and go on. */
@ApplicationScoped
class Saving {

  /** More than anybody types on one page: it is shown again and not kept. */
  static final int MOST = 20_000;

  private final Drafts drafts;
  private final DraftScreening screening;
  private final Stopping stopping;
  private final HeldTimes held;
  private final Holds holds;
  private final Conflicts conflicts;
  private final Clock clock;

  Saving(Drafts drafts, DraftScreening screening, Stopping stopping, HeldTimes held, Holds holds, Conflicts conflicts,
      Clock clock) {
    this.drafts = drafts;
    this.screening = screening;
    this.stopping = stopping;
    this.held = held;
    this.holds = holds;
    this.conflicts = conflicts;
    this.clock = clock;
  }

  /**
   * What became of a save.
   *
   * @param draft as it is now
   * @param overtaken whether another window had changed the page since it was shown, so that nothing was saved
   */
  record Kept(OpenDraft draft, boolean overtaken) {}

  /**
   * Keeps what a page sent.
   *
   * @param whole whether the page is answered, or only on the way to it
   */
  Kept keep(OpenDraft open, Form form, boolean whole) {
    var sheet = open.sheet();
    var fields = form.fields();
    var kept = drafts.change(open.draft().id, content -> {
      var overtaken = sheet.overtaken(content) && !fields.equals(content.shown(sheet.page()));
      if (overtaken || !whole && sheet.late(content)) {
        return content;
      }
      var changed = whole ? content.withPage(sheet.page(), fields) : content.withUnfinished(sheet.page(), fields);
      return changed.savedBy(sheet.page(), sheet.id(), clock.instant());
    });
    if (open.draft().holdId != null) {
      holds.renew(open.draft().holdId);
    }
    return new Kept(open.with(kept), !sheet.kept(kept, fields));
  }

  /**
   * Keeps a page and leads to the next one, or to the advice that must be read first. A page with problems is kept as it
   * is and shown again.
   */
  Response goOn(OpenDraft open, Step step, Form form, Problems problems, Supplier<TemplateInstance> again) {
    var tooLong = form.length() > MOST;
    var kept = tooLong ? new Kept(open, false) : keep(open, form, !problems.any());
    if (kept.overtaken()) {
      return conflicts.told(kept.draft(), step, step.slug, form);
    }
    return problems.any() || tooLong ? Answer.again(again.get()) : goOn(kept.draft(), step);
  }

  /** Where a client goes whose answers are kept already. */
  Response goOn(OpenDraft saved, Step step) {
    var stop = screening.stopsAt(saved, step);
    if (stop.isPresent()) {
      return stopping.stop(saved, stop.get());
    }
    var then = step == Step.AGAIN ? null : saved.sheet().then();
    var all = Step.firstMissing(saved.content(), saved.today()) == Step.RESULT;
    if (all && (step == Step.HEALTH_3 || then != null) && !held.refit(saved)) {
      return Answer.goTo(saved, Step.RESULT);
    }
    if (saved.forVisit() && all) {
      return Answer.goTo(saved.path(SignPage.SLUG));
    }
    return then == null ? Answer.goTo(saved, step.next(saved.content(), saved.today())) : Answer.goTo(saved.path(then));
  }
}
