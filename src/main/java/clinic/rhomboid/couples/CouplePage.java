package clinic.rhomboid.couples;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.VisitWords;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.slots.RoomSupply;
import clinic.rhomboid.time.ClientTimes;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Two visits that belong together, at the front desk. */
@Path("/desk/couples")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "owner"})
public class CouplePage {

  private final Couples couples;
  private final Appointments appointments;
  private final Clients clients;
  private final Pictures pictures;
  private final RuleSet rules;
  private final Trail trail;
  private final SecurityIdentity staff;

  CouplePage(Couples couples, Appointments appointments, Clients clients, Pictures pictures, RuleSet rules, Trail trail,
      SecurityIdentity staff) {
    this.couples = couples;
    this.appointments = appointments;
    this.clients = clients;
    this.pictures = pictures;
    this.rules = rules;
    this.trail = trail;
    this.staff = staff;
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance show(UUID id) {
    var couple = couples.findByIdOptional(id).orElseThrow(NotFoundException::new);
    var visits = Stream.of(couple.firstId, couple.secondId).map(visit -> appointments.findById(visit)).toList();
    visits.forEach(visit -> trail.record(staff.getPrincipal().getName(), "read", "visit " + visit.id, visit.clientId, null));
    return CouplePages.couple(view(couple, visits), null);
  }

  /** Whoever is left alone has told the desk that they come all the same. */
  @POST
  @Path("{id}/keeping")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  @Transactional
  public Response keep(UUID id) {
    var couple = couples.findByIdOptional(id).orElseThrow(NotFoundException::new);
    Stream.of(couple.firstId, couple.secondId).map(visit -> appointments.findById(visit))
        .filter(visit -> couples.company(visit) == Couples.Company.ASKED)
        .forEach(visit -> couples.keep(visit, staff.getPrincipal().getName()));
    return Response.seeOther(URI.create("/desk/couples/" + id)).build();
  }

  private CoupleView view(Couple couple, List<Appointment> visits) {
    var supply = pictures.lastSeen(visits.get(0).locationId);
    var times = new ClientTimes(supply.zone());
    var halves = visits.stream().map(visit -> new CoupleView.Half(visit.id, clients.findById(visit.clientId).name,
        rules.technique(visit.technique).name() + ", " + visit.minutes + " minutes, " + times.full(visit.startsAt),
        supply.therapistNames().getOrDefault(visit.therapistId, visit.therapistId),
        supply.supply().rooms().stream().filter(room -> visit.roomId.equals(room.id())).map(RoomSupply::name)
            .findFirst().orElse(""),
        VisitWords.status(visit), visit.state.calledOff(), visit.state.deskMayMakeIt(AppointmentState.CANCELLED))).toList();
    var one = visits.get(0);
    var other = visits.get(1);
    var rooms = !one.startsAt.equals(other.startsAt) ? "at different times now"
        : one.roomId.equals(other.roomId) ? "in one room" : "in two rooms";
    var asked = visits.stream().anyMatch(visit -> couples.company(visit) == Couples.Company.ASKED);
    return new CoupleView(couple.id, times.full(one.startsAt), times.date(one.startsAt), rooms, halves, asked);
  }
}
