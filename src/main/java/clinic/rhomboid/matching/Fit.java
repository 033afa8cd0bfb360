package clinic.rhomboid.matching;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a candidate fits a client.
 *
 * @param offered the client's ranked techniques that the candidate offers, best first
 * @param bestRank the place of the first of them among all the ranked, counted from 1
 */
record Fit(Candidate candidate, List<String> offered, int bestRank) {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.US);
  private static final List<String> ORDINALS = List.of("best", "second-best", "third-best", "fourth-best");

  static Fit of(Candidate candidate, List<String> ranked) {
    var offered = ranked.stream().filter(candidate.techniques()::contains).toList();
    return new Fit(candidate, offered, offered.isEmpty() ? 0 : ranked.indexOf(offered.get(0)) + 1);
  }

  String technique() {
    return offered.get(0);
  }

  int breadth() {
    return offered.size();
  }

  Instant earliestFree() {
    return candidate.earliestFree();
  }

  TieBreak tieBreak() {
    return candidate.tieBreak();
  }

  /**
   * @param next who comes after this one in the order, or null
   */
  Choice asChoice(Fit next, Map<String, String> techniqueNames, ZoneId zone) {
    return new Choice(candidate.id(), candidate.name(), technique(), why(next, techniqueNames, zone));
  }

  private String why(Fit next, Map<String, String> techniqueNames, ZoneId zone) {
    var name = techniqueNames.getOrDefault(technique(), technique());
    return "Offers " + name + ", your " + rankInWords() + " fit" + others() + wishes() + fairness(next) + "; " + when(zone);
  }

  private String wishes() {
    return (tieBreak().wishedGender() ? "; of the gender you wished for" : "")
        + (tieBreak().lastTime() ? "; treated you last time" : "");
  }

  /** Said only where it decided: before somebody who fits as well and was given a booking later. */
  private String fairness(Fit next) {
    return next != null && TherapistMatching.BEFORE_FAIRNESS.compare(this, next) == 0
            && TherapistMatching.FAIRNESS.compare(this, next) < 0
        ? "; longest without a booking of those who fit as well" : "";
  }

  private String rankInWords() {
    return bestRank <= ORDINALS.size() ? ORDINALS.get(bestRank - 1) : "number " + bestRank;
  }

  private String others() {
    return switch (breadth()) {
      case 1 -> "";
      case 2 -> ", and 1 more of your techniques";
      default -> ", and " + (breadth() - 1) + " more of your techniques";
    };
  }

  private String when(ZoneId zone) {
    return earliestFree() == null
        ? "no free time at the moment"
        : "free from " + WHEN.format(earliestFree().atZone(zone));
  }
}
