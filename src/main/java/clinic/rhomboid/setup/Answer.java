package clinic.rhomboid.setup;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The few ways in which these pages answer. */
final class Answer {

  static final String LIST = "/owner/setup";

  private Answer() {}

  static Response page(int status, TemplateInstance page) {
    return Response.status(status).entity(page).type(MediaType.TEXT_HTML_TYPE).build();
  }

  static Response page(TemplateInstance page) {
    return page(200, page);
  }

  /** The page again, with what was typed and what was wrong. */
  static Response again(TemplateInstance page) {
    return page(422, page);
  }

  static Response goTo(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
