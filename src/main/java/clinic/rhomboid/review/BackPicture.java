package clinic.rhomboid.review;

import clinic.rhomboid.answers.Complaint;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.web.BackMark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What is painted on the back: where it hurts, where it no longer does, and what to leave alone on top of both. */
final class BackPicture {

  private BackPicture() {}

  static List<BackMark> of(RuleSet rules, Complaint now, Set<String> earlier, Collection<String> leaveAlone) {
    var marks = new ArrayList<BackMark>();
    for (var region : rules.regions()) {
      var id = region.value();
      if (now.regions().contains(id)) {
        var worst = now.chosen("mainRegion").contains(id);
        // The client gives one number for now: it belongs to the place that is worst.
        marks.add(new BackMark(id, region.label(), worst ? now.scores().get("painNow") : null, worst, false, false));
      } else if (earlier.contains(id)) {
        marks.add(new BackMark(id, region.label(), null, false, true, false));
      }
    }
    rules.regions().stream().filter(region -> leaveAlone.contains(region.value())).forEach(region ->
        marks.add(new BackMark(region.value(), region.label(), null, false, false, true)));
    return marks;
  }

  /** What to leave alone that the picture of the back does not show, in words. */
  static List<String> elsewhere(RuleSet rules, Collection<String> leaveAlone) {
    return rules.otherBodyAreas().stream()
        .filter(area -> leaveAlone.contains(area.value())).map(area -> area.label()).toList();
  }
}
