package clinic.rhomboid.journey;

import clinic.rhomboid.booking.VisitScreening;
import clinic.rhomboid.intake.Draft;
import clinic.rhomboid.intake.DraftContent;
import java.time.LocalDate;

/**
 * A draft that this browser may see.
 *
 * @param today at the clinic
 */
record OpenDraft(Draft draft, DraftContent content, String token, String device, LocalDate today) {

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
    return new OpenDraft(draft, changed, token, device, today);
  }

  /** The address of another page of the same draft. */
  String path(String slug) {
    return "/book/" + token + "/" + slug;
  }

  Form form(Step step) {
    return Form.of(content.pages(), step);
  }
}
