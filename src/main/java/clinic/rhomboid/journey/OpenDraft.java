package clinic.rhomboid.journey;

import clinic.rhomboid.booking.VisitScreening;
import clinic.rhomboid.intake.Draft;
import clinic.rhomboid.intake.DraftContent;
import java.time.LocalDate;

/**
 * A draft that this browser may see.
 *
 * @param today at the clinic
 * @param sheet the showing of the page that this is about, or null where a page keeps nothing
 */
record OpenDraft(Draft draft, DraftContent content, String token, String device, LocalDate today, Sheet sheet) {

  int age() {
    return VisitScreening.age(content.birthDate(), today);
  }

  boolean underAge() {
    return age() < Step.OF_AGE;
  }

  /** Whether it is the form of a visit that exists already. */
  boolean forVisit() {
    return draft.forVisit != null;
  }

  OpenDraft with(DraftContent changed) {
    return new OpenDraft(draft, changed, token, device, today, sheet);
  }

  /** The address of another page of the same draft. */
  String path(String slug) {
    return "/book/" + token + "/" + slug;
  }

  /** About the showing of the page that this form came from. */
  OpenDraft sent(Form form) {
    return new OpenDraft(draft, content, token, device, today, sheet.sentWith(form));
  }

  /** What a page shows: what was typed there last, sent or not. */
  Form form(Step step) {
    return new Form(content.shown(step.slug));
  }
}
