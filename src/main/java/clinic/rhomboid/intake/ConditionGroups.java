package clinic.rhomboid.intake;

import java.util.Map;

/** What the groups of conditions are called, wherever they are asked about. */
public final class ConditionGroups {

  private static final Map<String, String> TITLES = Map.ofEntries(
      Map.entry("musculoskeletal", "Bones, joints and spine"),
      Map.entry("neurological", "Nerves and head"),
      Map.entry("recent_procedure", "Operations, injections and devices"),
      Map.entry("circulatory", "Heart and circulation"),
      Map.entry("respiratory", "Lungs"),
      Map.entry("medication", "Medicines"),
      Map.entry("skin", "Skin"),
      Map.entry("systemic", "General health"),
      Map.entry("pregnancy", "Pregnancy and birth"),
      Map.entry("psychological", "How you are"),
      Map.entry("other", "Anything else"));

  private ConditionGroups() {}

  /** The title of a category of the rules; a new one is called as the rules call it. */
  public static String title(String category) {
    return TITLES.getOrDefault(category, category.replace('_', ' '));
  }
}
