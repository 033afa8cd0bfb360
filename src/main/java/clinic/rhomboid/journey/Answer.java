package clinic.rhomboid.journey;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The few ways in which a page answers. */
final class Answer {

  private static final int INVALID = 422;

  private Answer() {}

  static Response page(TemplateInstance page) {
    return Response.ok(page, MediaType.TEXT_HTML_TYPE).build();
  }

  /** The page again, with what was wrong. */
  static Response again(TemplateInstance page) {
    return Response.status(INVALID).entity(page).type(MediaType.TEXT_HTML_TYPE).build();
  }

  static Response page(int status, TemplateInstance page) {
    return Response.status(status).entity(page).type(MediaType.TEXT_HTML_TYPE).build();
  }

  static Response goTo(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  static Response goTo(OpenDraft open, Step step) {
    return goTo(open.path(step.slug));
  }
}
