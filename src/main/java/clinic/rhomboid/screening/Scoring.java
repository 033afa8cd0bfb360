package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores the techniques and lists them by standing. */
final class Scoring {

  private final List<Technique> techniques;
  private final int[] scores;
  private final Standing[] standings;

  Scoring(RuleSet rules, Answers answers, Verdict verdict) {
    techniques = rules.techniques();
    scores = new int[techniques.size()];
    standings = new Standing[scores.length];
    for (var index = 0; index < scores.length; index++) {
      var technique = techniques.get(index);
      scores[index] = technique.score(answers);
      var suits = scores[index] >= 1 && !technique.excluded(answers);
      standings[index] = Standing.of(verdict.effect(index), suits);
    }
  }

  /** The ids of the techniques with this standing: the highest score first, equal scores the gentler first. */
  List<String> inOrder(Standing standing) {
    var chosen = new ArrayList<Integer>(scores.length);
    for (var index = 0; index < scores.length; index++) {
      if (standings[index] == standing) {
        chosen.add(index);
      }
    }
    if (standing != Standing.BLOCKED) {
      chosen.sort(this::preferred);
    }
    return ids(chosen);
  }

  Map<String, Integer> scores() {
    var byId = new LinkedHashMap<String, Integer>();
    for (var index = 0; index < scores.length; index++) {
      byId.put(techniques.get(index).id(), scores[index]);
    }
    return Collections.unmodifiableMap(byId);
  }

  List<String> lightPressure(Verdict verdict) {
    var light = new ArrayList<Integer>(scores.length);
    for (var index = 0; index < scores.length; index++) {
      if (verdict.lightPressure(index)) {
        light.add(index);
      }
    }
    return ids(light);
  }

  private int preferred(int one, int other) {
    return scores[one] != scores[other]
        ? Integer.compare(scores[other], scores[one])
        : Integer.compare(techniques.get(one).pressureLevel(), techniques.get(other).pressureLevel());
  }

  private List<String> ids(List<Integer> indexes) {
    var ids = new ArrayList<String>(indexes.size());
    for (var index : indexes) {
      ids.add(techniques.get(index).id());
    }
    return List.copyOf(ids);
  }
}
