package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The places that local conditions keep a therapist away from, held against the regions that bother the client. */
final class LocalAreas {

  private static final String EVERYWHERE = "whole_body";

  private record Area(Contraindication item, List<Effect> effects, Set<String> locations) {}

  private final Set<String> regions;
  private final List<Area> areas = new ArrayList<>();

  LocalAreas(RuleSet rules, Answers answers) {
    regions = answers.complaint().regions();
    for (var item : rules.contraindications()) {
      var given = item.answer(answers);
      if (given.answer().positive()) {
        var judgement = item.judgement(given);
        if (judgement.severity() == Severity.LOCAL) {
          areas.add(new Area(item, judgement.effects(), Contraindication.locations(given)));
        }
      }
    }
  }

  /** Where the client must not be worked on, sorted. */
  List<String> avoidAreas() {
    var all = new TreeSet<String>();
    for (var area : areas) {
      all.addAll(area.locations());
    }
    return List.copyOf(all);
  }

  boolean contains(Contraindication item) {
    return area(item) != null;
  }

  /** Whether it lies wholly outside the painful regions. */
  boolean apart(Contraindication item) {
    return overlap(area(item)) == Overlap.NONE;
  }

  /** What it does to each technique, given where it is and where the others are. */
  List<Effect> effects(Contraindication item) {
    var area = area(item);
    return switch (overlap(area)) {
      case NONE -> Effect.NONE;
      case FULL -> area.effects();
      case PARTIAL -> onFreeRegions(area);
    };
  }

  /** The free regions may be worked on if a therapist agrees, unless all such areas together leave none free. */
  private List<Effect> onFreeRegions(Area area) {
    var effects = new ArrayList<Effect>();
    for (var technique = 0; technique < area.effects().size(); technique++) {
      var effect = area.effects().get(technique);
      effects.add(effect == Effect.AVOID && anyRegionFree(technique) ? Effect.REVIEW : effect);
    }
    return List.copyOf(effects);
  }

  private boolean anyRegionFree(int technique) {
    for (var region : regions) {
      if (free(region, technique)) {
        return true;
      }
    }
    return false;
  }

  private boolean free(String region, int technique) {
    for (var area : areas) {
      if (area.effects().get(technique) == Effect.AVOID && area.locations().contains(region)) {
        return false;
      }
    }
    return true;
  }

  private Area area(Contraindication item) {
    for (var area : areas) {
      if (area.item() == item) {
        return area;
      }
    }
    return null;
  }

  private enum Overlap {
    NONE,
    PARTIAL,
    FULL
  }

  private Overlap overlap(Area area) {
    var locations = area.locations();
    if (locations.contains(FollowUp.NOT_SURE) || locations.contains(EVERYWHERE) || locations.containsAll(regions)) {
      return Overlap.FULL;
    }
    for (var region : regions) {
      if (locations.contains(region)) {
        return Overlap.PARTIAL;
      }
    }
    return Overlap.NONE;
  }
}
