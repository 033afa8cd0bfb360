package clinic.rhomboid.journey;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** What a page sent, or what it is to show again. An empty field is like one that is absent. */
record Form(Map<String, List<String>> fields) {

  static final Form EMPTY = new Form(Map.of());

  static Form of(MultivaluedMap<String, String> posted) {
    return new Form(posted == null ? Map.of() : posted);
  }

  /** What was sent from this page before, if it was. */
  static Form of(Map<String, Map<String, List<String>>> pages, Step step) {
    return new Form(pages.getOrDefault(step.slug, Map.of()));
  }

  /** How much was typed. */
  int length() {
    return fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
  }

  /** Every field and value, for a form that carries them on unseen. */
  public List<Map.Entry<String, String>> entries() {
    return fields.entrySet().stream()
        .flatMap(field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value))).toList();
  }

  public List<String> all(String field) {
    return fields.getOrDefault(field, List.of()).stream().filter(value -> !value.isBlank()).toList();
  }

  /** The text of a field as typed, without space around it; empty when there is none. */
  public String text(String field) {
    return all(field).stream().findFirst().map(String::strip).orElse("");
  }

  public boolean has(String field, String value) {
    return all(field).contains(value);
  }

  public boolean has(String field) {
    return !all(field).isEmpty();
  }

  /** Only what belongs to the page. */
  Form only(BiPredicate<String, String> known) {
    var kept = new LinkedHashMap<String, List<String>>();
    for (var field : fields.keySet()) {
      var values = all(field).stream().filter(value -> known.test(field, value)).distinct().toList();
      if (!values.isEmpty()) {
        kept.put(field, values);
      }
    }
    return new Form(kept);
  }

  Form with(String field, List<String> values) {
    var more = new LinkedHashMap<>(fields);
    more.put(field, values);
    return new Form(more);
  }
}
