package clinic.rhomboid.review;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The page before a visit, and what its therapist does about it: accept, decline, ask, sign that it is read. */
@Path("/therapist/visits/{id}")
@Produces(MediaType.TEXT_HTML)
public class VisitPage {

  private static final String THERAPIST = "therapist";

  private final Reviewers reviewers;
  private final Caseload caseload;
  private final PreVisits pages;
  private final BreakGlassPages openings;
  private final Reviewing reviewing;
  private final Reading reading;
  private final Trail trail;

  VisitPage(
      Reviewers reviewers, Caseload caseload, PreVisits pages, BreakGlassPages openings, Reviewing reviewing,
      Reading reading, Trail trail) {
    this.reviewers = reviewers;
    this.caseload = caseload;
    this.pages = pages;
    this.openings = openings;
    this.reviewing = reviewing;
    this.reading = reading;
    this.trail = trail;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance visit(PreVisit visit, DecisionForm form);

    static native TemplateInstance conflict(String why, String id);

    static native TemplateInstance notYours(String id);
  }

  @GET
  @RolesAllowed(THERAPIST)
  @Transactional
  public Response read(@PathParam("id") UUID id) {
    var reviewer = reviewers.current();
    var visit = caseload.visit(id, reviewer);
    if (visit.isEmpty()) {
      return caseload.opened(id, reviewer).map(opened -> byBreakGlass(opened, reviewer)).orElseGet(() -> {
        caseload.refused(id, reviewer, "read");
        return Response.status(404).entity(Templates.notYours(id.toString())).build();
      });
    }
    trail.record(reviewer.actor(), "read", "visit " + id, visit.get().clientId, null);
    return Response.ok(Templates.visit(pages.of(visit.get(), reviewer), DecisionForm.blank(visit.get()))).build();
  }

  private Response byBreakGlass(Appointment visit, Reviewer reviewer) {
    var opening = openings.read(visit, reviewer);
    return Response.ok(Templates.visit(pages.of(visit, reviewer).by(opening), DecisionForm.blank(visit))).build();
  }

  @POST
  @Path("acceptance")
  @RolesAllowed(THERAPIST)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var form = DecisionForm.of(posted);
    return answer(id, reviewing.accept(reviewers.current(), id, form), form);
  }

  @POST
  @Path("refusal")
  @RolesAllowed(THERAPIST)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decline(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var form = DecisionForm.of(posted);
    return answer(id, reviewing.decline(reviewers.current(), id, form.advice()), form);
  }

  @POST
  @Path("question")
  @RolesAllowed(THERAPIST)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var form = DecisionForm.of(posted);
    return answer(id, reading.ask(reviewers.current(), id, form.question()), form);
  }

  @POST
  @Path("reviewed")
  @RolesAllowed(THERAPIST)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signOff(@PathParam("id") UUID id, @RestForm String revision) {
    return answer(id, reading.signOff(reviewers.current(), id, revision), null);
  }

  private Response answer(UUID id, ReviewOutcome outcome, DecisionForm form) {
    if (outcome instanceof ReviewOutcome.Unknown) {
      return Response.status(404).build();
    }
    if (outcome instanceof ReviewOutcome.Conflict conflict) {
      return Response.status(409).entity(Templates.conflict(conflict.why(), id.toString())).build();
    }
    if (outcome instanceof ReviewOutcome.Invalid invalid) {
      var page = pages.again(id, reviewers.current());
      return Response.status(422).entity(Templates.visit(page, form.with(invalid.errors()))).build();
    }
    return Response.seeOther(URI.create("/therapist/visits/" + id)).build();
  }
}
