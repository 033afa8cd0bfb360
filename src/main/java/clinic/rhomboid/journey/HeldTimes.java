package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Hold;
import clinic.rhomboid.booking.Holds;
import clinic.rhomboid.booking.Needs;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.intake.Draft;
import clinic.rhomboid.intake.Drafts;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** The time that is kept for a client while the form is being filled in. */
@ApplicationScoped
class HeldTimes {

  private final DraftScreening screening;
  private final Drafts drafts;
  private final Holds holds;
  private final Pictures pictures;
  private final RuleSet rules;
  private final Clock clock;

  HeldTimes(DraftScreening screening, Drafts drafts, Holds holds, Pictures pictures, RuleSet rules, Clock clock) {
    this.screening = screening;
    this.drafts = drafts;
    this.holds = holds;
    this.pictures = pictures;
    this.rules = rules;
    this.clock = clock;
  }

  /** The draft's hold, also when it has run out: its time may still be free. */
  Optional<Hold> of(Draft draft) {
    return Optional.ofNullable(draft.holdId).flatMap(holds::findByIdOptional);
  }

  boolean keeps(Hold hold) {
    return hold.expiresAt.isAfter(clock.instant());
  }

  /** Such as {@code Tuesday, November 24, 2:15 pm, Swedish massage with Ana Reyes}; null when no time is kept. */
  String inWords(OpenDraft open) {
    return of(open.draft()).filter(this::keeps).map(this::words).orElse(null);
  }

  private String words(Hold hold) {
    var supply = pictures.lastSeen(hold.locationId);
    return new ClientTimes(supply.zone()).full(hold.startsAt) + ", " + rules.technique(hold.technique).name() + " with "
        + supply.therapistNames().get(hold.therapistId);
  }

  /** Keeps this time for the draft instead of the one it had. Whether it could be had. */
  boolean keep(OpenDraft open, WantedTime wanted, Needs needs) {
    var kept = holds.keep(open.draft().locationId, wanted, needs, of(open.draft()).orElse(null));
    kept.ifPresent(hold -> drafts.hold(open.draft().id, hold.hold().id));
    return kept.isPresent();
  }

  void letGo(OpenDraft open) {
    of(open.draft()).ifPresent(holds::release);
    drafts.hold(open.draft().id, null);
  }

  /**
   * Once every answer is known, a time that was chosen before must fit them: it is kept anew, or let go with a
   * remark.
   *
   * @return whether nothing had to be let go
   */
  boolean refit(OpenDraft open) {
    var hold = of(open.draft()).orElse(null);
    if (hold == null) {
      return true;
    }
    var verdict = screening.verdict(open);
    var name = rules.technique(hold.technique).name();
    if (verdict.blocks(hold.technique)) {
      letGo(open, name + " does not fit what you told us, so we let go of " + words(hold) + ". Here is what fits.");
      return false;
    }
    if (!keptAnew(open, hold, screening.needs(open, verdict, hold.technique))) {
      letGo(open, "Your visit needs a little more than we kept for you, so we let go of " + words(hold)
          + ". Please choose another time.");
      return false;
    }
    drafts.change(open.draft().id, content -> content.withRemark(null));
    return true;
  }

  private boolean keptAnew(OpenDraft open, Hold hold, Needs needs) {
    return pictures.lastSeen(hold.locationId).service(hold.technique, hold.minutes)
        .map(service -> keep(open, new WantedTime(service, hold.startsAt, hold.therapistId), needs))
        .orElse(false);
  }

  private void letGo(OpenDraft open, String remark) {
    letGo(open);
    drafts.change(open.draft().id, content -> content.withRemark(remark));
  }
}
