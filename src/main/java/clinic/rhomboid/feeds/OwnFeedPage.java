package clinic.rhomboid.feeds;

import clinic.rhomboid.accounts.FreshLogin;
import clinic.rhomboid.accounts.Staff;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.staff.Therapists;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** A therapist's own feed. */
@Path("/therapist/feed")
@FreshLogin
public class OwnFeedPage {

  private final Feeds feeds;
  private final Therapists therapists;
  private final Locations locations;
  private final SecurityIdentity therapist;

  OwnFeedPage(Feeds feeds, Therapists therapists, Locations locations, SecurityIdentity therapist) {
    this.feeds = feeds;
    this.therapists = therapists;
    this.locations = locations;
    this.therapist = therapist;
  }

  @CheckedTemplate(basePath = "Feeds")
  static class Templates {
    static native TemplateInstance own(FeedView feed);
  }

  @GET
  @RolesAllowed("therapist")
  @Transactional
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show() {
    return Templates.own(FeedView.of(therapists.findById(id()), feeds.findById(id()), feeds, locations.only().zoneId()));
  }

  @POST
  @Path("/address")
  @RolesAllowed("therapist")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make() {
    feeds.make(id(), therapist.getPrincipal().getName());
    return back();
  }

  @POST
  @Path("/revocation")
  @RolesAllowed("therapist")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response revoke() {
    feeds.revoke(id(), therapist.getPrincipal().getName());
    return back();
  }

  private String id() {
    return therapist.getAttribute(Staff.THERAPIST);
  }

  private static Response back() {
    return Response.seeOther(URI.create("/therapist/feed")).build();
  }
}
