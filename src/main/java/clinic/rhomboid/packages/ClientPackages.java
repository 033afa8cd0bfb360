package clinic.rhomboid.packages;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Clients;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The packages of a client at the front desk, and what is left of them. */
@Path("/desk/clients/{id}/packages")
@Produces(MediaType.TEXT_HTML)
public class ClientPackages {

  private final PackageViews views;
  private final Clients clients;
  private final Trail trail;
  private final SecurityIdentity staff;

  ClientPackages(PackageViews views, Clients clients, Trail trail, SecurityIdentity staff) {
    this.views = views;
    this.clients = clients;
    this.trail = trail;
    this.staff = staff;
  }

  @CheckedTemplate(basePath = "PackagePages")
  static class Templates {
    static native TemplateInstance packages(PackagesView view);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance show(UUID id) {
    var client = clients.findByIdOptional(id).filter(one -> !one.closed()).orElseThrow(NotFoundException::new);
    trail.record(staff.getPrincipal().getName(), "read", "packages", client.id, null);
    return Templates.packages(views.of(client));
  }
}
