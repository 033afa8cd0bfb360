package clinic.rhomboid.api;

import clinic.rhomboid.web.FieldError;
import clinic.rhomboid.web.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A JSON object that is read field by field, so that every bad value is named at once. Malformed JSON and fields nobody
 * asked for end the request at once.
 */
final class JsonBody {

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  /** The last one that is written with four digits. */
  private static final int LAST_YEAR = 9999;

  private final JsonNode node;
  private final String path;
  private final List<FieldError> errors;

  private JsonBody(JsonNode node, String path, List<FieldError> errors) {
    this.node = node;
    this.path = path;
    this.errors = errors;
  }

  /** Reads the body, which may hold these fields and no others. */
  static JsonBody of(String text, List<FieldError> errors, String... allowed) {
    try {
      var node = text == null || text.isBlank() ? null : JSON.readTree(text);
      if (node == null || !node.isObject()) {
        throw ProblemException.badRequest("The body must be a JSON object.");
      }
      return new JsonBody(node, "", errors).only(allowed);
    } catch (JsonProcessingException malformed) {
      throw ProblemException.badRequest("The body is not well-formed JSON.");
    }
  }

  /** An object inside; a missing one is an error and reads as empty. */
  JsonBody object(String field, String... allowed) {
    var inner = node.get(field);
    if (inner == null || !inner.isObject()) {
      error(field, "Send an object.");
      inner = JSON.createObjectNode();
    }
    return new JsonBody(inner, at(field) + ".", errors).only(allowed);
  }

  JsonNode node() {
    return node;
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  /** Text of several lines that may be missing. */
  String optionalLines(String field, int longest) {
    return optional(field, longest, text -> text.replaceAll("[\\r\\n\\t]", ""));
  }

  /** One line of text that may be missing. */
  String optionalText(String field, int longest) {
    return optional(field, longest, UnaryOperator.identity());
  }

  private String optional(String field, int longest, UnaryOperator<String> checked) {
    if (!has(field)) {
      return null;
    }
    var value = node.get(field);
    if (!value.isTextual() || value.textValue().isBlank()) {
      return wrong(field, "Send text, or leave the field out.");
    }
    if (value.textValue().length() > longest) {
      return wrong(field, "Use at most " + longest + " characters.");
    }
    return hasControls(checked.apply(value.textValue()))
        ? wrong(field, "Leave out line breaks, control characters and text-direction marks.")
        : value.textValue();
  }

  String text(String field, int longest) {
    return has(field) ? optionalText(field, longest) : wrong(field, "This is required.");
  }

  int integer(String field) {
    var value = node.get(field);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToInt()) {
      error(field, "Send a whole number.");
      return 0;
    }
    return value.intValue();
  }

  /** An instant, written with its offset. */
  Instant instant(String field) {
    try {
      var time = has(field) && node.get(field).isTextual() ? OffsetDateTime.parse(node.get(field).textValue()) : null;
      return time != null && time.getYear() > 0 && time.getYear() <= LAST_YEAR
          ? time.toInstant()
          : wrong(field, "Send a time with its offset, such as 2026-11-23T09:00:00-05:00.");
    } catch (DateTimeException notATime) {
      return wrong(field, "Send a time with its offset, such as 2026-11-23T09:00:00-05:00.");
    }
  }

  LocalDate date(String field) {
    try {
      return has(field) && node.get(field).isTextual()
          ? LocalDate.parse(node.get(field).textValue())
          : wrong(field, "Send a date such as 1988-04-30.");
    } catch (DateTimeException notADate) {
      return wrong(field, "Send a date such as 1988-04-30.");
    }
  }

  void error(String field, String message) {
    errors.add(new FieldError(at(field), message));
  }

  private <T> T wrong(String field, String message) {
    error(field, message);
    return null;
  }

  private String at(String field) {
    return path + field;
  }

  private JsonBody only(String... allowed) {
    var known = Set.of(allowed);
    node.fieldNames().forEachRemaining(name -> {
      if (!known.contains(name)) {
        throw ProblemException.badRequest("Unknown field: " + path + name);
      }
    });
    return this;
  }

  /** Controls break headers and rows, half a character can't be kept, marks that turn the writing make a name lie. */
  private static boolean hasControls(String text) {
    return text.codePoints().anyMatch(c -> Character.isISOControl(c)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
  }
}
