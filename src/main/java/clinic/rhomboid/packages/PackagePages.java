package clinic.rhomboid.packages;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.PickedClient;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Sells a client a package at the front desk, and takes a sale back that was a mistake. */
@Path("/desk/packages")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "owner"})
public class PackagePages {

  private final PackageViews views;
  private final Selling selling;
  private final PickedClient picked;
  private final EntityManager entities;
  private final Trail trail;
  private final SecurityIdentity staff;

  PackagePages(PackageViews views, Selling selling, PickedClient picked, EntityManager entities, Trail trail,
      SecurityIdentity staff) {
    this.views = views;
    this.selling = selling;
    this.picked = picked;
    this.entities = entities;
    this.trail = trail;
    this.staff = staff;
  }

  @CheckedTemplate(basePath = "PackagePages")
  static class Templates {
    static native TemplateInstance packages(PackagesView view);

    static native TemplateInstance sale(SaleView sale);
  }

  @GET
  @Path("new")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance offer(@RestQuery String client) {
    var known = picked.of(client);
    trail.record(actor(), "read", "packages", known.id, null);
    return Templates.sale(views.sale(known, null));
  }

  @POST
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  @Transactional
  public Response sell(@RestForm String client, @RestForm UUID product) {
    var known = picked.of(client);
    return product != null && selling.sell(product, known.id, actor()).isPresent() ? toPackages(known.id)
        : Response.status(422).entity(Templates.sale(views.sale(known, "Choose one of the packages"))).build();
  }

  /** Takes a sale back of which nothing was used. */
  @POST
  @Path("{id}/withdrawal")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  @Transactional
  public Response withdraw(UUID id) {
    var sold = Optional.ofNullable(entities.find(ClientPackage.class, id)).orElseThrow(NotFoundException::new);
    selling.withdraw(id, actor());
    return toPackages(sold.clientId);
  }

  private static Response toPackages(UUID client) {
    return Response.seeOther(URI.create("/desk/clients/" + client + "/packages")).build();
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }
}
