package clinic.rhomboid.journey;

import clinic.rhomboid.booking.VisitScreening;
import clinic.rhomboid.intake.DraftContent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The pages of the client's way, in order. */
enum Step {
  START("start"),
  GUARDIAN("guardian"),
  WHERE("where"),
  HOW("how"),
  SINCE("since"),
  HELPS("helps"),
  WISHES("wishes"),
  SAFETY("safety"),
  WARNINGS("warnings"),
  HEALTH_1("health-1"),
  HEALTH_2("health-2"),
  HEALTH_3("health-3"),
  RESULT("result"),
  TIME("time"),
  YOU("you");

  /** Under this age a parent or guardian is asked too. */
  static final int OF_AGE = 18;

  /** The last part of the page's address. */
  final String slug;

  Step(String slug) {
    this.slug = slug;
  }

  static Step of(String slug) {
    return known(slug).orElseThrow();
  }

  static Optional<Step> known(String slug) {
    return Arrays.stream(values()).filter(step -> step.slug.equals(slug)).findFirst();
  }

  /** Whether it is a form whose answers belong to the draft. */
  boolean asks() {
    return this != START && this != RESULT && this != TIME;
  }

  /** The page after this one, for this client. */
  Step next(DraftContent content, LocalDate today) {
    var next = values()[ordinal() + 1];
    return next.needed(content, today) ? next : next.next(content, today);
  }

  /** The page before this one, for the link back; the first page has none. */
  Step previous(DraftContent content, LocalDate today) {
    var previous = values()[ordinal() - 1];
    return previous.needed(content, today) ? previous : previous.previous(content, today);
  }

  /** The first page that has not been sent as it stands; the result when all of them were. */
  static Step firstMissing(DraftContent content, LocalDate today) {
    for (var step : values()) {
      if (step == RESULT || step.needed(content, today) && !step.sent(content)) {
        return step;
      }
    }
    return RESULT;
  }

  private boolean sent(DraftContent content) {
    return this == START
        ? content.birthDate() != null
        : content.pages().containsKey(slug) && !content.unfinished().containsKey(slug);
  }

  private boolean needed(DraftContent content, LocalDate today) {
    return this != GUARDIAN
        || content.birthDate() != null && VisitScreening.age(content.birthDate(), today) < OF_AGE;
  }
}
