package clinic.rhomboid.screening;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ids of all rules, collected before any rule is read, because rules refer to each other. */
final class Ids {

  private final Set<String> all = new HashSet<>();
  private final List<String> techniques;
  private final List<String> contraindications;

  /** Collects the ids of the file, refusing one that is given twice. */
  Ids(JsonNode root) {
    techniques = collect(root, "techniques");
    contraindications = collect(root, "contraindications");
    for (var section : List.of("eligibility", "redFlags", "escalations")) {
      collect(root, section);
    }
    if (techniques.size() != Effect.NONE.size()) {
      throw new InvalidRuleSetException("techniques", "must be " + Effect.NONE.size() + ", not " + techniques.size());
    }
  }

  List<String> techniques() {
    return techniques;
  }

  Set<String> contraindications() {
    return Set.copyOf(contraindications);
  }

  private List<String> collect(JsonNode root, String section) {
    var ids = new ArrayList<String>();
    for (var item : root.path(section)) {
      var id = item.path("id").asText();
      if (!all.add(id)) {
        throw new InvalidRuleSetException(section, "the id '" + id + "' is given twice");
      }
      ids.add(id);
    }
    return ids;
  }
}
