package clinic.rhomboid.handbook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

/** The clinic's handbook: every rule, what it does and where it comes from. It is about no client. */
@Path("/handbook")
@Produces(MediaType.TEXT_HTML)
public class HandbookPage {

  private static final int LONGEST = 100;

  private final Handbook handbook;

  HandbookPage(Handbook handbook) {
    this.handbook = handbook;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance rules(Handbook.Shown shown);
  }

  @GET
  @RolesAllowed({"therapist", "desk", "owner"})
  public TemplateInstance rules(@RestQuery @DefaultValue("") String q) {
    var wanted = q.strip();
    return Templates.rules(handbook.about(wanted.length() > LONGEST ? wanted.substring(0, LONGEST) : wanted));
  }
}
