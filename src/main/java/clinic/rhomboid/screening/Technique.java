package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import java.util.List;

/**
 * A way of massaging, and what it suits.
 *
 * @param pressureLevel from 1, very light, to 5, strong; the gentler one wins a tie
 * @param pressureRange the lowest and the highest level it is given with
 */
public record Technique(
    String id,
    String name,
    String description,
    int pressureLevel,
    List<Integer> pressureRange,
    String pressureLabel,
    int baseScore,
    List<Fit> indicatedFor,
    List<Misfit> notIndicatedFor,
    List<String> safetyNotes,
    List<String> sources) {

  /** Something in the answers that speaks for it, in points. */
  record Fit(String id, Condition when, int weight, List<String> sources) {}

  /** Something in the answers that speaks against it; one that excludes keeps it from being suggested. */
  record Misfit(String id, Condition when, int penalty, boolean exclude, String why, List<String> sources) {}

  int score(Answers answers) {
    var score = baseScore;
    for (var fit : indicatedFor) {
      if (fit.when().holds(answers)) {
        score += fit.weight();
      }
    }
    for (var misfit : notIndicatedFor) {
      if (misfit.when().holds(answers)) {
        score -= misfit.penalty();
      }
    }
    return score;
  }

  boolean excluded(Answers answers) {
    for (var misfit : notIndicatedFor) {
      if (misfit.exclude() && misfit.when().holds(answers)) {
        return true;
      }
    }
    return false;
  }
}
