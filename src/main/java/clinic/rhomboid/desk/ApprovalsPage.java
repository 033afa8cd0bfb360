package clinic.rhomboid.desk;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Approving;
import clinic.rhomboid.booking.ChangeOutcome;
import clinic.rhomboid.booking.MissedVisits;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.time.ClientTimes;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What clients booked who have missed too many visits: the front desk says yes or no. */
@Path("/desk/approvals")
@Produces(MediaType.TEXT_HTML)
public class ApprovalsPage {

  private final Approving approving;
  private final MissedVisits missed;
  private final Clients clients;
  private final Pictures pictures;
  private final Locations locations;
  private final DeskAnswers answers;
  private final Trail trail;
  private final SecurityIdentity staff;

  ApprovalsPage(Approving approving, MissedVisits missed, Clients clients, Pictures pictures, Locations locations,
      DeskAnswers answers, Trail trail, SecurityIdentity staff) {
    this.approving = approving;
    this.missed = missed;
    this.clients = clients;
    this.pictures = pictures;
    this.locations = locations;
    this.answers = answers;
    this.trail = trail;
    this.staff = staff;
  }

  /**
   * One that waits.
   *
   * @param until when its time is given back unless somebody decides
   */
  record Line(UUID id, String client, String when, String what, long missed, String until) {}

  @CheckedTemplate(basePath = "Desk")
  static class Templates {
    static native TemplateInstance approvals(List<Line> lines, int months);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance show() {
    var place = locations.only();
    trail.record(actor(), "read", "approvals", null, null);
    return Templates.approvals(
        approving.waiting(place.id).stream().map(this::line).toList(), place.missedMonths);
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response approve(UUID id) {
    answers.visit(id);
    return after(id, approving.grant(id, actor()));
  }

  @POST
  @Path("/{id}/refusal")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response refuse(UUID id) {
    answers.visit(id);
    return after(id, approving.refuse(id, actor()));
  }

  private Response after(UUID id, ChangeOutcome outcome) {
    return outcome instanceof ChangeOutcome.Changed ? Response.seeOther(URI.create("/desk/approvals")).build()
        : answers.conflict(id, "Somebody has decided about it meanwhile, or its time has run out.");
  }

  private Line line(Appointment visit) {
    var supply = pictures.lastSeen(visit.locationId);
    var times = new ClientTimes(supply.zone());
    return new Line(visit.id, clients.findById(visit.clientId).name, times.full(visit.startsAt),
        Names.technique(visit.technique) + ", " + visit.minutes + " min, " + supply.therapistNames().get(visit.therapistId),
        missed.count(visit.clientId, supply.location()), times.full(visit.approvalUntil));
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }
}
