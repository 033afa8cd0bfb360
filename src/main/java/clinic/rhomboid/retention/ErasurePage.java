package clinic.rhomboid.retention;

import clinic.rhomboid.accounts.FreshLogin;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Clients;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** What becomes of a client's record when it is to be deleted, and the press that does it. */
@Path("/owner/clients/{id}")
@Produces(MediaType.TEXT_HTML)
public class ErasurePage {

  private static final String OWNER = "owner";

  private final Clients clients;
  private final ErasureViews views;
  private final Erasure erasure;
  private final Trail trail;
  private final SecurityIdentity owner;

  ErasurePage(Clients clients, ErasureViews views, Erasure erasure, Trail trail, SecurityIdentity owner) {
    this.clients = clients;
    this.views = views;
    this.erasure = erasure;
    this.trail = trail;
    this.owner = owner;
  }

  @CheckedTemplate(basePath = "Retention")
  static class Templates {
    static native TemplateInstance erasure(ErasureView record);
  }

  @GET
  @Path("erasure")
  @RolesAllowed(OWNER)
  @Transactional
  public TemplateInstance preview(UUID id) {
    var client = clients.findByIdOptional(id).orElseThrow(NotFoundException::new);
    trail.record(actor(), "read", "client " + id, id, null);
    return Templates.erasure(views.of(client));
  }

  @POST
  @Path("erasure")
  @RolesAllowed(OWNER)
  @FreshLogin
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response erase(UUID id) {
    return answer(id, erasure.erase(id, actor(), Grounds.CLIENT_ASKED));
  }

  @POST
  @Path("restriction")
  @RolesAllowed(OWNER)
  @FreshLogin
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response restrict(UUID id) {
    return answer(id, erasure.restrict(id, actor(), Grounds.CLIENT_ASKED));
  }

  @POST
  @Path("restriction/lifting")
  @RolesAllowed(OWNER)
  @FreshLogin
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response lift(UUID id) {
    return answer(id, erasure.reopen(id, actor()));
  }

  /** The page itself says what stands in the way by now. */
  private Response answer(UUID id, ErasureOutcome outcome) {
    if (outcome instanceof ErasureOutcome.Unknown) {
      throw new NotFoundException();
    }
    return Response.seeOther(URI.create("/owner/clients/" + id + "/erasure")).build();
  }

  private String actor() {
    return owner.getPrincipal().getName();
  }
}
