package clinic.rhomboid.review;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Clients;
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
import java.util.List;
import java.util.UUID;

/** All that was signed for a visit, what changed each time, what was decided and what it did to the visit. */
@Path("/therapist/visits/{id}/revisions")
@Produces(MediaType.TEXT_HTML)
public class RevisionsPage {

  private final Reviewers reviewers;
  private final Caseload caseload;
  private final RevisionViews views;
  private final Clients clients;
  private final Trail trail;

  RevisionsPage(Reviewers reviewers, Caseload caseload, RevisionViews views, Clients clients, Trail trail) {
    this.reviewers = reviewers;
    this.caseload = caseload;
    this.views = views;
    this.clients = clients;
    this.trail = trail;
  }

  @CheckedTemplate(basePath = "VisitPage")
  static class Templates {
    static native TemplateInstance revisions(String id, String name, List<RevisionView> revisions);
  }

  @GET
  @RolesAllowed("therapist")
  @Transactional
  public Response read(@PathParam("id") UUID id) {
    var reviewer = reviewers.current();
    var found = caseload.visit(id, reviewer);
    if (found.isEmpty()) {
      caseload.refused(id, reviewer, "read");
      return Response.status(404).entity(VisitPage.Templates.notYours(id.toString())).build();
    }
    var visit = found.get();
    trail.record(reviewer.actor(), "read", "visit " + id, visit.clientId, "revisions");
    return Response.ok(Templates.revisions(id.toString(), clients.findById(visit.clientId).name, views.of(visit))).build();
  }
}
