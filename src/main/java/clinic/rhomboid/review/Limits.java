package clinic.rhomboid.review;

import clinic.rhomboid.booking.VisitLimits;
import clinic.rhomboid.screening.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an accepted visit is held to, in the words of the pages. */
final class Limits {

  private Limits() {}

  /** Every place there is: the back first. */
  static List<PreVisit.Area> areas(RuleSet rules) {
    return Stream.concat(rules.regions().stream(), rules.otherBodyAreas().stream())
        .map(place -> new PreVisit.Area(place.value(), place.label())).toList();
  }

  /** Part by part; empty where nothing is limited. */
  static List<String> spelled(RuleSet rules, VisitLimits limits) {
    var parts = new ArrayList<String>();
    if (limits == null) {
      return parts;
    }
    if (limits.pressure() != null) {
      parts.add(limits.pressure().rule);
    }
    if (!limits.areas().isEmpty()) {
      parts.add("Leave alone: " + Labels.places(rules, limits.areas()));
    }
    if (!limits.words().isEmpty()) {
      parts.add(limits.words());
    }
    return parts;
  }
}
