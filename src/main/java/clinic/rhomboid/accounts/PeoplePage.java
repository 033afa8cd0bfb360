package clinic.rhomboid.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Who may sign in, for the owner. */
@Path("/owner/people")
@Produces(MediaType.TEXT_HTML)
public class PeoplePage {

  private final PeopleBook book;

  PeoplePage(PeopleBook book) {
    this.book = book;
  }

  @CheckedTemplate(basePath = "People")
  static class Templates {
    static native TemplateInstance list(List<Person> people, boolean added);
  }

  @GET
  @RolesAllowed("owner")
  public TemplateInstance list(@RestQuery String done) {
    return Templates.list(book.all(), "invited".equals(done));
  }
}
