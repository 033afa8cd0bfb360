package clinic.rhomboid.outcomes;

import java.util.List;
import java.util.Map;

/**
 * The question as its client sees it.
 *
 * @param just the number that was pressed a moment ago in this browser, as its address says; never read from the record
 * @param answered whether there is an answer already
 * @param more whether other regions can be answered for, after proving who one is
 * @param places the regions by name; empty without that proof
 */
public record FollowUpView(String path, String firstName, Integer just, boolean answered, boolean more, List<Place> places) {

  /**
   * One region.
   *
   * @param score what was answered, or null
   */
  public record Place(String id, String label, Integer score) {}

  static FollowUpView of(String token, FollowUpDoor.Opened opened, Integer just, Map<String, Integer> answers) {
    var answered = opened.followUp().answeredAt != null;
    var places = opened.proven()
        ? opened.regions().entrySet().stream()
            .map(region -> new Place(region.getKey(), region.getValue(), answers.get(region.getKey()))).toList()
        : List.<Place>of();
    return new FollowUpView("/followups/" + token, opened.client().firstName(), answered ? just : null,
        answered, opened.regions().size() > 1 && !opened.proven(), places);
  }
}
