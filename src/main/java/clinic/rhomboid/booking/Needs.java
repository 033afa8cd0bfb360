package clinic.rhomboid.booking;

import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.screening.Disposition;
import clinic.rhomboid.techniques.Service;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a client's answers require of a booking.
 *
 * @param extra the time for a first visit and for setting up, on top of what the client pays for
 * @param roomFeatures what the room must have
 * @param competences what the therapist must be trained in
 * @param reviewed techniques about which a therapist decides first, so that a visit with one of them starts later
 */
public record Needs(ExtraTime extra, Set<String> roomFeatures, Set<String> competences, Set<String> reviewed) {

  /** Positions for which a room is set up first: a side-lying table with its supports takes ten minutes to build. */
  private static final Set<String> SET_UP_POSITIONS = Set.of("side_lying_or_semi_reclined");

  private static final int SET_UP_MINUTES = 10;
  private static final String SIDE_LYING = "side_lying";
  private static final String STEP_FREE = "step_free";
  private static final String PART = "|";

  public Needs {
    roomFeatures = Set.copyOf(roomFeatures);
    competences = Set.copyOf(competences);
    reviewed = Set.copyOf(reviewed);
  }

  /** What is reserved for somebody of whom nothing is known yet: a first visit. */
  public static Needs ofStranger(int firstVisitMinutes) {
    return new Needs(new ExtraTime(0, firstVisitMinutes, null), Set.of(), Set.of(), Set.of());
  }

  /** These minutes more and nothing else, whatever the service. */
  static Needs ofMinutes(int extraMinutes) {
    return new Needs(ExtraTime.fixed(extraMinutes), Set.of(), Set.of(), Set.of());
  }

  /** What a decision requires of somebody's first visit. */
  public static Needs of(Decision decision, int firstVisitMinutes) {
    return of(decision, Integer.valueOf(firstVisitMinutes));
  }

  /** What a decision requires of somebody who was here before. */
  public static Needs of(Decision decision) {
    return of(decision, null);
  }

  private static Needs of(Decision decision, Integer firstVisitMinutes) {
    var setUp = decision.positionings().stream().anyMatch(SET_UP_POSITIONS::contains);
    return new Needs(
        new ExtraTime(0, firstVisitMinutes, setUp ? SET_UP_MINUTES : null),
        setUp ? Set.of(SIDE_LYING) : Set.of(),
        new HashSet<>(decision.requiredCompetences()),
        reviewed(decision));
  }

  public int extraMinutes() {
    return extra.minutes();
  }

  /** With the extra time that belongs to this service. */
  public Needs of(Service service) {
    return new Needs(extra.of(service), roomFeatures, competences, reviewed);
  }

  /** With a room that is reached without steps, when that is asked for. */
  public Needs stepFree(boolean asked) {
    if (!asked) {
      return this;
    }
    var more = new HashSet<>(roomFeatures);
    more.add(STEP_FREE);
    return new Needs(extra, more, competences, reviewed);
  }

  /** Whether a therapist decides before a visit with this technique is confirmed. */
  public boolean review(String technique) {
    return reviewed.contains(technique);
  }

  /** The same with a therapist's decision about this technique still to come. */
  public Needs beforeReview(String technique) {
    var more = new HashSet<>(reviewed);
    more.add(technique);
    return new Needs(extra, roomFeatures, competences, more);
  }

  /** The same once a therapist has decided. */
  Needs afterReview() {
    return new Needs(extra, roomFeatures, competences, Set.of());
  }

  /** Competences that nobody here holds cannot be matched; then a therapist decides. Source: therapistMatching. */
  public Needs within(ClinicSupply supply, String technique) {
    return supply.anybodyHolds(technique, competences)
        ? this
        : new Needs(extra, roomFeatures, Set.of(), reviewed).beforeReview(technique);
  }

  /** As text, to be sealed before it leaves the house. */
  String write() {
    return String.join(PART, extra.write(), String.join(",", new TreeSet<>(roomFeatures)),
        String.join(",", new TreeSet<>(competences)), String.join(",", new TreeSet<>(reviewed)));
  }

  static Needs read(String text) {
    var parts = text.split("\\|", -1);
    return new Needs(ExtraTime.read(parts[0]), words(parts[1]), words(parts[2]), words(parts[3]));
  }

  private static Set<String> reviewed(Decision decision) {
    var reviewed = new HashSet<>(decision.reviewTechniques());
    if (decision.disposition() == Disposition.THERAPIST_REVIEW) {
      reviewed.addAll(decision.rankedTechniques());
      reviewed.addAll(decision.notSuggestedTechniques());
    }
    return reviewed;
  }

  private static Set<String> words(String list) {
    return list.isEmpty() ? Set.of() : Set.of(list.split(","));
  }
}
