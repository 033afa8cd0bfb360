package clinic.rhomboid.desk;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.MissedVisits;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.techniques.Money;
import clinic.rhomboid.time.ClientTimes;
import clinic.rhomboid.web.FieldError;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** The visits the client of a visit has missed, as far as they count, and the choice not to count one. */
@Path("/desk/missed/{id}")
@Produces(MediaType.TEXT_HTML)
public class MissedPage {

  private static final FieldError WHY = new FieldError(Reason.FIELD, "Say why this one does not count");

  private final Clients clients;
  private final Appointments appointments;
  private final MissedVisits missed;
  private final Locations locations;
  private final Trail trail;
  private final SecurityIdentity staff;

  MissedPage(Clients clients, Appointments appointments, MissedVisits missed, Locations locations, Trail trail,
      SecurityIdentity staff) {
    this.clients = clients;
    this.appointments = appointments;
    this.missed = missed;
    this.locations = locations;
    this.trail = trail;
    this.staff = staff;
  }

  /**
   * What the page shows.
   *
   * @param limit from how many on the desk approves, or 0
   */
  record Shown(String client, List<Line> lines, int months, int limit, List<FieldError> errors) {}

  /** One that counts. */
  record Line(UUID id, String when, String what) {}

  @CheckedTemplate(basePath = "Desk")
  static class Templates {
    static native TemplateInstance missed(Shown shown);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance show(UUID id) {
    var client = client(id);
    trail.record(staff.getPrincipal().getName(), "read", "missed visits", client.id, null);
    return page(client, List.of());
  }

  @POST
  @Path("/forgiveness")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response forgive(UUID id, @RestForm String reason) {
    var client = client(id);
    var why = Reason.of(reason);
    var fault = why.fault() != null ? why.fault() : why.text().isEmpty() ? WHY : null;
    if (fault != null) {
      return Response.status(422).entity(page(client, List.of(fault))).build();
    }
    missed.forgive(id, why.text(), staff.getPrincipal().getName());
    return Response.seeOther(URI.create("/desk/missed/" + id)).build();
  }

  private Client client(UUID visit) {
    return appointments.findByIdOptional(visit).map(one -> clients.findById(one.clientId))
        .filter(client -> !client.closed()).orElseThrow(NotFoundException::new);
  }

  private TemplateInstance page(Client client, List<FieldError> errors) {
    var place = locations.only();
    return Templates.missed(new Shown(client.name,
        missed.of(client.id, place).stream().map(visit -> line(visit, place)).toList(), place.missedMonths,
        place.missedLimit, errors));
  }

  private static Line line(Appointment visit, Location place) {
    var what = visit.state == AppointmentState.NO_SHOW ? "Did not come"
        : "Cancelled late" + (visit.cancelFee == null || visit.cancelFee == 0 ? ""
            : ", " + Money.text(visit.cancelFee, visit.priceCurrency) + " due");
    return new Line(visit.id, new ClientTimes(place.zoneId()).dated(visit.startsAt), what);
  }
}
