package clinic.rhomboid.review;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.screening.RuleSet;
import java.util.List;

/**
 * How a technique stands for this visit.
 *
 * @param booked whether the visit is booked for it
 * @param tone yes, maybe or no
 */
public record TechniqueLine(String name, boolean booked, String word, String tone, String glyph) {

  static List<TechniqueLine> of(RuleSet rules, Decision decision, Appointment visit) {
    return rules.techniques().stream().map(technique -> {
      var id = technique.id();
      var name = technique.name();
      var mine = id.equals(visit.technique);
      if (visit.haltedAt != null || decision.blockedTechniques().contains(id)) {
        return new TechniqueLine(name, mine, "No", "no", "stopsign");
      }
      if (decision.reviewTechniques().contains(id)) {
        return new TechniqueLine(name, mine, "You decide", "maybe", "change");
      }
      var light = decision.lightPressureTechniques().contains(id);
      var fits = decision.rankedTechniques().contains(id);
      return new TechniqueLine(name, mine, (light ? "Light" : "Yes") + (fits ? "" : ", fits less"), "yes", "ready");
    }).toList();
  }
}
