package clinic.rhomboid.review;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.staff.Therapists;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The owner's view of who opened which record by break-glass. The reason is shown: it was written for the owner, who must
 * judge by it whether the opening was right. It stands on this page alone, and looking at it is on the trail.
 */
@Path("/owner/break-glass")
@Produces(MediaType.TEXT_HTML)
public class OpenedRecordsPage {

  private static final String OWNER = "owner";
  private static final int PAGE = 50;

  private final Openings openings;
  private final BreakGlass glass;
  private final Clients clients;
  private final Therapists therapists;
  private final Locations locations;
  private final Trail trail;
  private final SecurityIdentity staff;
  private final Clock clock;

  OpenedRecordsPage(
      Openings openings, BreakGlass glass, Clients clients, Therapists therapists, Locations locations, Trail trail,
      SecurityIdentity staff, Clock clock) {
    this.openings = openings;
    this.glass = glass;
    this.clients = clients;
    this.therapists = therapists;
    this.locations = locations;
    this.trail = trail;
    this.staff = staff;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(List<OpeningLine> openings, int page, boolean more);
  }

  @GET
  @RolesAllowed(OWNER)
  @Transactional
  public TemplateInstance list(@RestQuery @DefaultValue("0") int page) {
    var at = Math.max(0, page);
    var zone = locations.only().zoneId();
    var lines = openings.newest(at, PAGE).stream().map(opening -> line(opening, zone)).toList();
    trail.record(actor(), "read", "break-glass", null, null);
    return Templates.list(lines, at, lines.size() == PAGE);
  }

  @POST
  @Path("/{id}/ending")
  @RolesAllowed(OWNER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(@PathParam("id") UUID id) {
    if (!glass.end(id, actor())) {
      throw new NotFoundException();
    }
    return Response.seeOther(URI.create("/owner/break-glass")).build();
  }

  private OpeningLine line(Opening opening, ZoneId zone) {
    var client = clients.findById(opening.clientId);
    return new OpeningLine(opening.id.toString(), therapists.findById(opening.therapistId).name, client.name,
        client.id.toString(), StaffTimes.dayAndTime(opening.openedAt, zone), state(opening, zone),
        glass.reason(opening).orElse(null), openings.uses(opening), opening.live(clock.instant()));
  }

  private String state(Opening opening, ZoneId zone) {
    if (opening.endedAt != null) {
      return "Ended " + StaffTimes.time(opening.endedAt, zone) + " by " + opening.endedBy;
    }
    return (opening.live(clock.instant()) ? "Open until " : "Ran out ") + StaffTimes.time(opening.expiresAt, zone);
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }
}
