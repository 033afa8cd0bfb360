package clinic.rhomboid.kiosk;

import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.clients.Clients;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The ends of a form at the desk: the tablet that is given back, and the picture that a client's phone has read. */
@Path("/kiosk")
@Produces(MediaType.TEXT_HTML)
public class KioskPages {

  private final Handovers handovers;
  private final Clients clients;
  private final VisitLinks links;

  KioskPages(Handovers handovers, Clients clients, VisitLinks links) {
    this.handovers = handovers;
    this.clients = clients;
    this.links = links;
  }

  @CheckedTemplate(basePath = "Kiosk")
  static class Templates {
    static native TemplateInstance back();

    static native TemplateInstance form(String firstName);
  }

  /** Nothing of anybody. Whoever comes here with a tablet that is out has just given it back. */
  @GET
  @PermitAll
  @Operation(hidden = true)
  public TemplateInstance back() {
    return Templates.back();
  }

  /** Pressed on the tablet: the gate has given it back before this is asked. */
  @POST
  @Path("leaving")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  @Operation(hidden = true)
  public Response leave() {
    return Response.seeOther(URI.create("/kiosk")).build();
  }

  /** What the phone shows: looking takes nothing, so that a preview of the address does not use it up. */
  @GET
  @Path("{token}")
  @PermitAll
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance form(@PathParam("token") String token) {
    var visit = handovers.visit(token).orElseThrow(NotFoundException::new);
    return Templates.form(clients.findById(visit.clientId).firstName());
  }

  @POST
  @Path("{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  @Operation(hidden = true)
  @Transactional
  public Response take(@PathParam("token") String token) {
    var visit = handovers.visit(token).orElseThrow(NotFoundException::new);
    if (!handovers.take(token, visit)) {
      throw new NotFoundException();
    }
    return Response.seeOther(URI.create(links.path(visit.id, visit.linkGeneration) + "/form")).build();
  }
}
