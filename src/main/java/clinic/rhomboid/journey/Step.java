package clinic.rhomboid.journey;

import clinic.rhomboid.booking.VisitScreening;
import clinic.rhomboid.intake.DraftContent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** The pages of the client's way, in order. */
enum Step {
  START("start", "Before we start"),
  GUARDIAN("guardian", "For someone under 18"),
  WHERE("where", "Where it bothers you"),
  HOW("how", "How it feels"),
  SINCE("since", "Since when"),
  HELPS("helps", "What changes it"),
  WISHES("wishes", "What you would like"),
  SAFETY("safety", "Emergency signs"),
  ANEW("anew", "Since you were last here"),
  WARNINGS("warnings", "A few more signs"),
  HEALTH_1("health-1", "Your health: bones, nerves, operations"),
  HEALTH_2("health-2", "Your health: heart, lungs, medicines, skin"),
  HEALTH_3("health-3", "Your health: everything else"),
  AGAIN("again", "Still true?"),
  RESULT("result", "What fits you"),
  TIME("time", "Your time"),
  YOU("you", "About you");

  /** Under this age a parent or guardian is asked too. */
  static final int OF_AGE = 18;

  /** The last part of the page's address. */
  final String slug;
  /** What it asks about, for a list of all pages. */
  final String title;

  Step(String slug, String title) {
    this.slug = slug;
    this.title = title;
  }

  /** The pages of the questionnaire itself. */
  static List<Step> asked() {
    return List.copyOf(EnumSet.range(GUARDIAN, HEALTH_3));
  }

  static Step of(String slug) {
    return Arrays.stream(values()).filter(step -> step.slug.equals(slug)).findFirst().orElseThrow();
  }

  /** Whether it is a form whose answers belong to the draft. */
  boolean asks() {
    return this != START && this != AGAIN && this != RESULT && this != TIME;
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
      var changing = content.unfinished().containsKey(step.slug);
      if (step == RESULT || changing || step.needed(content, today) && !step.sent(content)) {
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
    return switch (this) {
      case GUARDIAN ->
          content.birthDate() != null && VisitScreening.age(content.birthDate(), today) < OF_AGE;
      case ANEW, AGAIN -> content.returning();
      case WARNINGS -> !content.returning();
      case START, SAFETY, RESULT, TIME, YOU -> true;
      default -> !content.returning() || !content.earlier().pages().containsKey(slug);
    };
  }
}
