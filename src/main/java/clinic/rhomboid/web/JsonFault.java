package clinic.rhomboid.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body without naming anything inside this program. */
final class JsonFault {

  private JsonFault() {}

  static String detail(JacksonException fault) {
    if (!(fault instanceof JsonMappingException mapping) || fault.getCause() instanceof StreamReadException) {
      var at = fault.getLocation();
      return at == null
          ? "The body is not valid JSON."
          : "The body is not valid JSON: line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr());
    }
    var field = path(mapping);
    if (field.isEmpty()) {
      return "The body is empty or not of the expected shape.";
    }
    var unknown = fault instanceof UnrecognizedPropertyException;
    return unknown ? "Unknown field " + field + "." : "The field " + field + " has a value of the wrong type.";
  }

  private static String path(JsonMappingException fault) {
    return fault.getPath().stream()
        .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
        .collect(Collectors.joining("."));
  }
}
