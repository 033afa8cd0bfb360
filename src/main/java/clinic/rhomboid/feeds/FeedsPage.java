package clinic.rhomboid.feeds;

import clinic.rhomboid.accounts.FreshLogin;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.staff.Therapist;
import clinic.rhomboid.staff.Therapists;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** The calendar feeds of all therapists; only an owner may put names into one. */
@Path("/owner/feeds")
@FreshLogin
public class FeedsPage {

  private final Feeds feeds;
  private final Therapists therapists;
  private final Locations locations;
  private final SecurityIdentity owner;

  FeedsPage(Feeds feeds, Therapists therapists, Locations locations, SecurityIdentity owner) {
    this.feeds = feeds;
    this.therapists = therapists;
    this.locations = locations;
    this.owner = owner;
  }

  @CheckedTemplate(basePath = "Feeds")
  static class Templates {
    static native TemplateInstance all(List<FeedView> feeds);
  }

  @GET
  @RolesAllowed("owner")
  @Transactional
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show() {
    var zone = locations.only().zoneId();
    return Templates.all(therapists.list("active order by name, id").stream()
        .map(person -> FeedView.of(person, feeds.findById(person.id), feeds, zone)).toList());
  }

  @POST
  @Path("/{id}/address")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(@PathParam("id") String id) {
    feeds.make(known(id), actor());
    return back(id);
  }

  @POST
  @Path("/{id}/revocation")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response revoke(@PathParam("id") String id) {
    feeds.revoke(known(id), actor());
    return back(id);
  }

  @POST
  @Path("/{id}/names")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response names(@PathParam("id") String id) {
    feeds.showNames(known(id), true, actor());
    return back(id);
  }

  @POST
  @Path("/{id}/names/undo")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response namesUndo(@PathParam("id") String id) {
    feeds.showNames(known(id), false, actor());
    return back(id);
  }

  private String known(String id) {
    Therapist person = therapists.findById(id);
    if (person == null) {
      throw new NotFoundException();
    }
    return person.id;
  }

  private String actor() {
    return owner.getPrincipal().getName();
  }

  private static Response back(String id) {
    return Response.seeOther(URI.create("/owner/feeds#" + id)).build();
  }
}
