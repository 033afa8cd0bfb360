package clinic.rhomboid.absences;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Pictures;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** The front desk's pages for a therapist who can't be there: who, when, and what becomes of each visit. */
@Path("/desk/absences")
@Produces(MediaType.TEXT_HTML)
public class AbsencePages {

  private final Absences absences;
  private final Reporting reporting;
  private final Editing editing;
  private final AbsenceViews views;
  private final Pictures pictures;
  private final Locations locations;
  private final Trail trail;
  private final SecurityIdentity staff;
  private final Clock clock;

  AbsencePages(Absences absences, Reporting reporting, Editing editing, AbsenceViews views, Pictures pictures,
      Locations locations, Trail trail, SecurityIdentity staff, Clock clock) {
    this.absences = absences;
    this.reporting = reporting;
    this.editing = editing;
    this.views = views;
    this.pictures = pictures;
    this.locations = locations;
    this.trail = trail;
    this.staff = staff;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(List<AbsenceViews.Line> lines);

    static native TemplateInstance begin(AbsenceForm form, List<AbsenceViews.Person> people);

    static native TemplateInstance one(AbsenceViews.Shown shown);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance list() {
    return Templates.list(absences.current(locations.only().id, clock.instant()).stream().map(views::line).toList());
  }

  @GET
  @Path("/new")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public TemplateInstance begin() {
    var supply = supply();
    return Templates.begin(AbsenceForm.today(supply.day(clock.instant())), views.people(supply));
  }

  @POST
  @Path("/new")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response report(@RestForm String therapist, @RestForm String from, @RestForm String fromTime, @RestForm String to,
      @RestForm String toTime) {
    var supply = supply();
    var form = AbsenceForm.of(therapist, from, fromTime, to, toTime);
    var span = form.read(supply, clock.instant());
    if (span.isEmpty()) {
      return Response.status(422).entity(Templates.begin(form, views.people(supply))).build();
    }
    return to(reporting.report(
        supply.location().id, form.therapist(), span.get().start(), span.get().end(), actor()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance one(UUID id) {
    var absence = found(id);
    trail.record(actor(), "read", "absence " + id, null, null);
    return Templates.one(views.shown(absence));
  }

  /** Writes to the clients whose proposals are ready. */
  @POST
  @Path("/{id}/sending")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(UUID id) {
    found(id);
    editing.send(id, actor());
    return to(id);
  }

  @POST
  @Path("/{id}/ending")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response end(UUID id) {
    found(id);
    editing.end(id, actor());
    return Response.seeOther(URI.create("/desk/absences")).build();
  }

  private Absence found(UUID id) {
    return absences.findByIdOptional(id).orElseThrow(NotFoundException::new);
  }

  private static Response to(UUID id) {
    return Response.seeOther(URI.create("/desk/absences/" + id)).build();
  }

  private ClinicSupply supply() {
    return pictures.current(locations.only().id);
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }
}
