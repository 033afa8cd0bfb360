package clinic.rhomboid.journey;

import clinic.rhomboid.screening.Choice;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.web.BackRegion;
import java.util.List;

/**
 * Where on the body something can be.
 *
 * @param regions of the back, which are on the picture
 * @param elsewhere the other areas of the body
 */
record Places(List<Choice> regions, List<Choice> elsewhere) {

  static Places of(RuleSet rules) {
    return new Places(rules.regions(), rules.otherBodyAreas());
  }

  /** The picture with the places that were marked in this field. */
  public List<BackRegion> on(Form form, String field) {
    return regions.stream()
        .map(region -> new BackRegion(region.value(), region.label(), form.has(field, region.value()), false)).toList();
  }
}
