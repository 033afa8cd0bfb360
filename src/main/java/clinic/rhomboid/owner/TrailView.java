package clinic.rhomboid.owner;

import clinic.rhomboid.web.FieldError;
import java.util.List;
import java.util.Map;

/**
 * A selection of the trail on a page.
 *
 * @param clientName whose entries these are, or null for everybody's
 * @param clientId the same as an id, or null
 * @param choices clients whose name fits what was typed, when there are several
 * @param address this selection as part of an address
 * @param older the entry to go on before, or null at the end
 */
public record TrailView(
    TrailQuery query, String clientName, String clientId, List<Choice> choices, Map<String, String> people,
    List<TrailLine> lines, String address, Long older, boolean newest, List<FieldError> errors) {

  /** One client of several with such a name. */
  public record Choice(String address, String name, String born) {}

  /** The message at a field, or null. */
  public String error(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }
}
