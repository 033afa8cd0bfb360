package clinic.rhomboid.owner;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The clinic on one page, and the last that was done. */
@Path("/owner")
public class OwnerPage {

  private final ClinicBook book;

  OwnerPage(ClinicBook book) {
    this.book = book;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance owner(Clinic place);
  }

  @GET
  @RolesAllowed("owner")
  @Transactional
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance owner() {
    return Templates.owner(book.read());
  }
}
