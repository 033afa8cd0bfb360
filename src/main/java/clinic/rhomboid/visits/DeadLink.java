package clinic.rhomboid.visits;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a link that opens nothing shows, whether it never was one, was replaced or is out of date. */
final class DeadLink {

  private DeadLink() {}

  @CheckedTemplate(basePath = "VisitPages")
  static class Templates {
    static native TemplateInstance dead();
  }

  static NotFoundException instead() {
    return new NotFoundException(
        Response.status(404).type(MediaType.TEXT_HTML_TYPE).entity(Templates.dead().render()).build());
  }
}
