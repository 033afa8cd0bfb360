package clinic.rhomboid.journey;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.booking.Needs;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.Verdict;
import clinic.rhomboid.booking.VisitScreening;
import clinic.rhomboid.clients.Refusals;
import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.screening.Disposition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the rules say about a draft, at the age the client has today. */
@ApplicationScoped
class DraftScreening {

  private final DraftAnswers answers;
  private final VisitScreening screening;
  private final Pictures pictures;
  private final Refusals refusals;

  DraftScreening(DraftAnswers answers, VisitScreening screening, Pictures pictures, Refusals refusals) {
    this.answers = answers;
    this.screening = screening;
    this.pictures = pictures;
    this.refusals = refusals;
  }

  /** The answers as the rules see them. */
  Answers evaluated(OpenDraft open) {
    return screening.evaluated(answers(open));
  }

  Answers answers(OpenDraft open) {
    return answers.of(open.content(), Reply.UNANSWERED);
  }

  Verdict verdict(OpenDraft open) {
    return new Verdict(screening.on(open.today(), answers(open), open.content().birthDate()),
        afterRefusal(open));
  }

  /** Whether the same person was refused, before this draft was begun or since: in another tab, or on this device. */
  boolean afterRefusal(OpenDraft open) {
    var content = open.content();
    return open.draft().afterRefusal
        || content.birthDate() != null && refusals.recent(open.device(), content.birthDate(), content.email());
  }

  /**
   * What must be said before the client goes on: an emergency, wherever it shows; after the emergency signs also not
   * being sure of one; and once every page has been sent, whatever forbids a booking.
   */
  Optional<Decision> stopsAt(OpenDraft open, Step step) {
    var soFar = answers.of(open.content(), Reply.NO);
    var decision = screening.on(open.today(), soFar, open.content().birthDate());
    if (decision.disposition() == Disposition.DO_NOT_BOOK_EMERGENCY) {
      return Optional.of(decision);
    }
    var unsure = step == Step.SAFETY && open.form(step).has(SafetyForm.UNSURE);
    if (unsure) {
      return Optional.of(decision);
    }
    return Step.firstMissing(open.content(), open.today()) == Step.RESULT
        ? Optional.of(verdict(open).decision()).filter(whole -> whole.disposition().forbidsBooking())
        : Optional.empty();
  }

  /** What a visit with this technique needs; nobody's name is known yet, so it counts as the first visit. */
  Needs needs(OpenDraft open, Verdict verdict, String technique) {
    return verdict.needs(technique, true, pictures.lastSeen(open.draft().locationId))
        .stepFree(open.form(Step.YOU).has("stepFree", "yes"));
  }
}
