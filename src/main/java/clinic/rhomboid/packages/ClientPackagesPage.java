package clinic.rhomboid.packages;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Clients;
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

/** What is left of a client's packages. In a class of its own: below another class's address nothing would find it. */
@Path("/desk/clients/{id}/packages")
@Produces(MediaType.TEXT_HTML)
public class ClientPackagesPage {

  private final PackageViews views;
  private final Clients clients;
  private final Trail trail;
  private final SecurityIdentity staff;

  ClientPackagesPage(PackageViews views, Clients clients, Trail trail, SecurityIdentity staff) {
    this.views = views;
    this.clients = clients;
    this.trail = trail;
    this.staff = staff;
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance packages(UUID id) {
    var client = clients.findByIdOptional(id).filter(one -> !one.closed()).orElseThrow(NotFoundException::new);
    trail.record(staff.getPrincipal().getName(), "read", "packages", client.id, null);
    return PackagePages.Templates.packages(views.of(client));
  }
}
