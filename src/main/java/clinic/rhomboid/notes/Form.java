package clinic.rhomboid.notes;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;

/** What a page sent. */
record Form(Map<String, List<String>> fields) {

  static Form of(MultivaluedMap<String, String> posted) {
    return new Form(posted == null ? Map.of() : posted);
  }

  List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** As typed, with plain line ends and no space behind it; empty when there is nothing. */
  String words(String field) {
    return all(field).stream().findFirst().orElse("").replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
  }

  /** The same on one line. */
  String text(String field) {
    return words(field).strip();
  }
}
