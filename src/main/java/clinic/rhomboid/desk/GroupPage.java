package clinic.rhomboid.desk;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.couples.Couples;
import clinic.rhomboid.couples.Couples.Company;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.packages.Balance;
import clinic.rhomboid.packages.PackageUses;
import clinic.rhomboid.packages.Packages;
import clinic.rhomboid.series.SeriesBook;
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
import org.jboss.resteasy.reactive.RestForm;

/** What belongs to a visit besides itself: its series, who comes along, its package. */
@Path("/desk/visits/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "owner"})
public class GroupPage {

  private static final String NOT_LEFT = "It could not be put on that package: nothing is left of it, or it is over.";

  private final DeskAnswers answers;
  private final Appointments appointments;
  private final SeriesBook series;
  private final Couples couples;
  private final Packages packages;
  private final PackageUses uses;
  private final Locations locations;
  private final Trail trail;
  private final SecurityIdentity staff;

  GroupPage(DeskAnswers answers, Appointments appointments, SeriesBook series, Couples couples, Packages packages,
      PackageUses uses, Locations locations, Trail trail, SecurityIdentity staff) {
    this.answers = answers;
    this.appointments = appointments;
    this.series = series;
    this.couples = couples;
    this.packages = packages;
    this.uses = uses;
    this.locations = locations;
    this.trail = trail;
    this.staff = staff;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance group(GroupView visit, String notice);
  }

  @GET
  @Path("group")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance show(UUID id) {
    return page(id, null);
  }

  @POST
  @Path("package")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  @Transactional
  public Response use(UUID id, @RestForm("package") UUID pack) {
    answers.visit(id);
    return pack != null && uses.use(id, pack, staff.getPrincipal().getName()) ? again(id)
        : Response.status(Response.Status.CONFLICT).entity(page(id, NOT_LEFT)).build();
  }

  @POST
  @Path("package/removal")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  @Transactional
  public Response takeOff(UUID id) {
    answers.visit(id);
    uses.takeOff(id, staff.getPrincipal().getName());
    return again(id);
  }

  private static Response again(UUID id) {
    return Response.seeOther(URI.create("/desk/visits/" + id + "/group")).build();
  }

  private TemplateInstance page(UUID id, String notice) {
    var named = answers.visit(id);
    var visit = appointments.findById(id);
    trail.record(staff.getPrincipal().getName(), "read", "visit " + id, visit.clientId, null);
    var times = new ClientTimes(locations.findById(visit.locationId).zoneId());
    var company = couples.company(visit);
    var on = packages.holding(id).orElse(null);
    var held = packages.of(visit.clientId).stream().filter(balance -> balance.id().equals(on)).findFirst();
    return Templates.group(new GroupView(id, visit.clientId, named.client(), times.full(visit.startsAt),
        times.date(visit.startsAt), series.of(id).orElse(null), couples.of(id).map(couple -> couple.id).orElse(null),
        company == Company.TOGETHER, company == Company.ASKED || company == Company.KEPT,
        held.map(balance -> pack(balance, times)).orElse(null),
        on != null || visit.state.calledOff() ? List.of()
            : packages.fitting(visit).stream().map(balance -> pack(balance, times)).toList()), notice);
  }

  private static GroupView.Pack pack(Balance balance, ClientTimes times) {
    return new GroupView.Pack(balance.id(), balance.name(), balance.words(times));
  }
}
