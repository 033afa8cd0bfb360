package clinic.rhomboid.booking;

import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.screening.Disposition;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision of the rules, together with what the clinic knows besides: the one place that says what a technique's
 * booking becomes.
 *
 * @param raised a therapist decides at least, although the rules alone might not ask for it
 */
public record Verdict(Decision decision, boolean raised) {

  /** The same with a therapist's decision asked for in any case. */
  Verdict atLeastReview() {
    return new Verdict(decision, true);
  }

  /** The disposition in force: never milder than the rules'. */
  public Disposition disposition() {
    return raised && decision.disposition().rank() < Disposition.THERAPIST_REVIEW.rank()
        ? Disposition.THERAPIST_REVIEW
        : decision.disposition();
  }

  public boolean blocks(String technique) {
    return decision.blockedTechniques().contains(technique);
  }

  /** What may be booked without a therapist's decision. */
  List<String> openTechniques() {
    if (disposition().rank() >= Disposition.THERAPIST_REVIEW.rank()) {
      return List.of();
    }
    var open = new ArrayList<>(decision.rankedTechniques());
    open.addAll(decision.notSuggestedTechniques());
    return open;
  }

  public boolean needsReview(String technique) {
    return !openTechniques().contains(technique);
  }

  /** What a visit with this technique needs here before anybody decided about it. */
  public Needs needs(String technique, boolean firstVisit, ClinicSupply supply) {
    var all = firstVisit ? Needs.of(decision, supply.location().firstVisitMinutes) : Needs.of(decision);
    var needs = all.within(supply, technique);
    return needsReview(technique) ? needs.beforeReview(technique) : needs;
  }

  /** The client's techniques with the chosen one in them, for choosing a therapist. */
  public List<String> rankedWith(String technique) {
    var ranked = decision.rankedTechniques();
    return ranked.contains(technique) ? ranked : List.of(technique);
  }

  /** Whether a therapist may decide although nothing can be offered: then the client asks for a call. */
  public boolean onlyACallHelps() {
    return decision.disposition() == Disposition.THERAPIST_REVIEW
        && decision.rankedTechniques().isEmpty()
        && decision.reviewTechniques().isEmpty()
        && decision.notSuggestedTechniques().isEmpty();
  }
}
