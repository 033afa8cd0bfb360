package clinic.rhomboid.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The first page. */
@Path("/")
public class Home {

  @Inject TechniqueTiles techniques;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance home(List<TechniqueTile> techniques);
  }

  @GET
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance home() {
    return Templates.home(techniques.tiles());
  }
}
