package clinic.rhomboid.review;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.outcomes.Course;
import clinic.rhomboid.outcomes.Courses;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** How much it hurt the client of a visit, over all of theirs: for whoever may read the visit. */
@Path("/therapist/visits/{id}/outcomes")
@Produces(MediaType.TEXT_HTML)
public class OutcomesPage {

  private final Reviewers reviewers;
  private final Caseload caseload;
  private final BreakGlassPages openings;
  private final Clients clients;
  private final Courses courses;
  private final Locations locations;
  private final Trail trail;

  OutcomesPage(Reviewers reviewers, Caseload caseload, BreakGlassPages openings, Clients clients, Courses courses,
      Locations locations, Trail trail) {
    this.reviewers = reviewers;
    this.caseload = caseload;
    this.openings = openings;
    this.clients = clients;
    this.courses = courses;
    this.locations = locations;
    this.trail = trail;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance outcomes(String id, String name, Course course, OpeningView opening);
  }

  @GET
  @RolesAllowed("therapist")
  @Transactional
  public Response read(@PathParam("id") UUID id) {
    var reviewer = reviewers.current();
    var own = caseload.visit(id, reviewer);
    if (own.isPresent()) {
      trail.record(reviewer.actor(), "read", "visit " + id, own.get().clientId, "outcomes");
      return page(own.get(), null);
    }
    return caseload.opened(id, reviewer).map(visit -> page(visit, openings.read(visit, reviewer))).orElseGet(() -> {
      caseload.refused(id, reviewer, "read");
      return Response.status(404).entity(VisitPage.Templates.notYours(id.toString())).build();
    });
  }

  private Response page(Appointment visit, OpeningView opening) {
    var client = clients.findById(visit.clientId);
    var course = courses.of(client, locations.only().zoneId());
    return Response.ok(Templates.outcomes(visit.id.toString(), client.name, course, opening)).build();
  }
}
