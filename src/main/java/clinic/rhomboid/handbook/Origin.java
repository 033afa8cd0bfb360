package clinic.rhomboid.handbook;

import clinic.rhomboid.screening.RuleSet;
import java.util.Arrays;
import java.util.List;

/**
 * Where a rule comes from.
 *
 * @param places addresses and names of documents
 * @param quality how good a source it is
 */
public record Origin(String id, String title, List<Place> places, String quality) {

  /**
   * Where the source is found.
   *
   * @param link whether it can be followed
   */
  public record Place(String words, boolean link) {}

  static List<Origin> of(RuleSet rules, List<String> ids) {
    return ids.stream().filter(rules.sources()::containsKey).map(rules.sources()::get).map(source -> new Origin(source.id(),
        source.title(), Arrays.stream(source.where().split(" ; ")).map(String::strip)
            .map(where -> new Place(where, where.matches("https?://\\S+"))).toList(), source.quality())).toList();
  }
}
