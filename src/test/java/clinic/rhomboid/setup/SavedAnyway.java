package clinic.rhomboid.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.regex.Pattern;

/** The button that saves although visits to come lose their place. */
final class SavedAnyway {

  private static final Pattern BUTTON = Pattern.compile("name=\"anyway\" value=\"([^\"]+)\"");

  private SavedAnyway() {}

  /** What it sends, once the page has shown whom it would cost. */
  static String mark(Response page) {
    assertEquals(422, page.statusCode(), page.asString());
    var found = BUTTON.matcher(page.asString());
    assertTrue(found.find(), page.asString());
    return found.group(1);
  }
}
