package clinic.rhomboid.calls;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
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
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Who asked to be called: name, phone and time, and never why. */
@Path("/owner/calls")
@Produces(MediaType.TEXT_HTML)
public class CallsPage {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.US);

  private final CallRequests calls;
  private final Locations locations;
  private final Trail trail;
  private final SecurityIdentity staff;

  CallsPage(CallRequests calls, Locations locations, Trail trail, SecurityIdentity staff) {
    this.calls = calls;
    this.locations = locations;
    this.trail = trail;
    this.staff = staff;
  }

  /**
   * One who asked.
   *
   * @param called when and by whom, or null while nobody has
   */
  public record Line(String id, String name, String phone, String href, String asked, String called) {}

  /**
   * What the page shows.
   *
   * @param caller who is alerted, with their phone, or null
   */
  public record Shown(List<Line> lines, String caller) {}

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance calls(Shown shown);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Transactional
  public TemplateInstance show() {
    var place = locations.only();
    var lines = calls.all().stream().map(call -> line(call, place)).toList();
    trail.record(actor(), "read", "calls", null, null);
    return Templates.calls(new Shown(lines, place.callerName == null ? null
        : place.callerName + ", " + Identity.phoneForPeople(place.callerPhone, place.country)));
  }

  @POST
  @Path("/{id}/completion")
  @RolesAllowed({"desk", "owner"})
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response called(@PathParam("id") UUID id) {
    if (!calls.called(id, actor())) {
      throw new NotFoundException();
    }
    return Response.seeOther(URI.create("/owner/calls")).build();
  }

  private static Line line(CallRequests.Call call, Location place) {
    return new Line(call.id().toString(), call.name(), Identity.phoneForPeople(call.phone(), place.country),
        "tel:" + call.phone(), when(call.askedAt(), place),
        call.calledAt() == null ? null : when(call.calledAt(), place) + " by " + call.calledBy());
  }

  private static String when(Instant at, Location place) {
    return WHEN.format(at.atZone(place.zoneId()));
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }
}
