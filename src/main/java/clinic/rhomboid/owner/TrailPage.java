package clinic.rhomboid.owner;

import clinic.rhomboid.audit.Trail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The trail by client, by person and by day. That somebody looked is an entry itself. */
@Path("/owner/trail")
public class TrailPage {

  private final TrailViews views;
  private final Trail trail;
  private final SecurityIdentity staff;

  TrailPage(TrailViews views, Trail trail, SecurityIdentity staff) {
    this.views = views;
    this.trail = trail;
    this.staff = staff;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance trail(TrailView view);
  }

  @GET
  @RolesAllowed("owner")
  @Transactional
  @Produces(MediaType.TEXT_HTML)
  public Response show(@BeanParam TrailQuery query) {
    var view = views.of(query);
    trail.record(staff.getPrincipal().getName(), "read", "trail",
        view.clientId() == null ? null : UUID.fromString(view.clientId()), null);
    return Response.status(view.errors().isEmpty() ? 200 : 422).entity(Templates.trail(view)).build();
  }
}
