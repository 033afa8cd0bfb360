package clinic.rhomboid.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request to the API failed, as RFC 9457 writes it.
 *
 * @param type a URI that names the kind of problem; {@code about:blank} when the status says it all
 * @param title the kind in a few words, the same each time
 * @param detail this case, in words a caller can act on
 * @param extra members of this kind of problem
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, @JsonAnyGetter Map<String, Object> extra) {

  static final String MEDIA_TYPE = "application/problem+json";
  private static final String BLANK = "about:blank";

  public Problem {
    extra = Map.copyOf(extra);
  }

  /** A problem that its status explains. */
  public static Problem of(int status, String detail) {
    return new Problem(BLANK, FailureWords.of(status).title(), status, detail, Map.of());
  }

  /** The same with a reference, which may be null, to this case's line in the log. */
  Problem with(String reference) {
    if (reference == null) {
      return this;
    }
    var more = new HashMap<>(extra);
    more.put("reference", reference);
    return new Problem(type, title, status, detail, more);
  }

  /** Values that can't be accepted, each named with what is wrong with it. */
  public static Problem invalid(List<FieldError> errors) {
    var detail = "Some values can't be accepted.";
    return new Problem("urn:rhomboid:invalid", "Invalid values", 422, detail, Map.of("errors", errors));
  }
}
