package clinic.rhomboid.kiosk;

import clinic.rhomboid.accounts.Locking;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.time.ClientTimes;
import clinic.rhomboid.web.QrPicture;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a missing form comes to its client: by mail, as a picture for their phone, or on the desk's tablet. */
@Path("/desk/visits/{id}/form")
@Produces(MediaType.TEXT_HTML)
public class DeskForm {

  private final Appointments appointments;
  private final Clients clients;
  private final Pictures pictures;
  private final Handovers handovers;
  private final Kiosks kiosks;
  private final KioskCookie cookie;
  private final VisitLinks links;
  private final Locking locking;
  private final Trail trail;
  private final SecurityIdentity staff;

  DeskForm(Appointments appointments, Clients clients, Pictures pictures, Handovers handovers, Kiosks kiosks,
      KioskCookie cookie, VisitLinks links, Locking locking, Trail trail, SecurityIdentity staff) {
    this.appointments = appointments;
    this.clients = clients;
    this.pictures = pictures;
    this.handovers = handovers;
    this.kiosks = kiosks;
    this.cookie = cookie;
    this.links = links;
    this.locking = locking;
    this.trail = trail;
    this.staff = staff;
  }

  /**
   * What the page shows.
   *
   * @param email where the link goes by itself, or null
   * @param missing whether there is a form to hand out
   * @param picture the code for the client's phone, or null
   */
  record Shown(UUID id, UUID client, String name, String when, String what, String date, String email, boolean missing, boolean in,
      QrPicture picture) {}

  @CheckedTemplate(basePath = "Kiosk")
  static class Templates {
    static native TemplateInstance hand(Shown visit);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance show(UUID id) {
    var visit = visit(id);
    var supply = pictures.lastSeen(visit.locationId);
    var times = new ClientTimes(supply.zone());
    trail.record(actor(), "read", "visit " + id, visit.clientId, null);
    return Templates.hand(new Shown(id, visit.clientId, clients.findById(visit.clientId).name, times.full(visit.startsAt),
        visit.technique.replace('_', ' ') + ", " + visit.minutes + " min, with "
            + supply.therapistNames().getOrDefault(visit.therapistId, visit.therapistId),
        times.date(visit.startsAt).toString(), visit.contactEmail, kiosks.possible(visit), visit.intakeId != null,
        handovers.waiting(id).map(QrPicture::of).orElse(null)));
  }

  /** Makes the picture for the client's phone. */
  @POST
  @Path("code")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response code(UUID id) {
    var visit = visit(id);
    if (kiosks.possible(visit)) {
      handovers.make(visit, actor());
    }
    return back(id, "#code");
  }

  /** Makes this very screen the client's until it is given back. */
  @POST
  @Path("tablet")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response tablet(UUID id) {
    var visit = visit(id);
    if (!kiosks.possible(visit)) {
      return back(id, "");
    }
    var token = kiosks.start(visit, actor());
    locking.lock(staff);
    return Response.seeOther(URI.create(links.path(visit.id, visit.linkGeneration) + "/form"))
        .cookie(cookie.carrying(token)).header("Clear-Site-Data", "\"cache\"").build();
  }

  private static Response back(UUID id, String part) {
    return Response.seeOther(URI.create("/desk/visits/" + id + "/form" + part)).build();
  }

  private Appointment visit(UUID id) {
    return appointments.findByIdOptional(id).filter(Appointment::hasTime).orElseThrow(NotFoundException::new);
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }
}
