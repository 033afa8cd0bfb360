package clinic.rhomboid.requests;

import clinic.rhomboid.accounts.Staff;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.web.FieldError;
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
import org.jboss.resteasy.reactive.RestForm;

/** What a therapist's own clients say is wrong in their records. */
@Path("/therapist/requests")
@Produces(MediaType.TEXT_HTML)
public class TherapistRequests {

  private static final String THERAPIST = "therapist";

  private final ClientRequests requests;
  private final RequestRows rows;
  private final Answering answering;
  private final Trail trail;
  private final SecurityIdentity staff;

  TherapistRequests(
      ClientRequests requests, RequestRows rows, Answering answering, Trail trail, SecurityIdentity staff) {
    this.requests = requests;
    this.rows = rows;
    this.answering = answering;
    this.trail = trail;
    this.staff = staff;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance requests(List<RequestRow> rows, List<FieldError> errors);
  }

  @GET
  @RolesAllowed(THERAPIST)
  @Transactional
  public TemplateInstance list() {
    return page(RequestRows.Attempt.NONE);
  }

  @POST
  @Path("/{id}/completion")
  @RolesAllowed(THERAPIST)
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response complete(UUID id, @RestForm String answer) {
    if (requests.waitingFor(me(), id).isEmpty()) {
      trail.denied(actor(), "answer request", "request " + id);
      return Response.status(404).build();
    }
    var typed = answer == null ? "" : answer;
    var errors = Answering.faults(id, typed);
    if (!errors.isEmpty()) {
      return Response.status(422).entity(page(new RequestRows.Attempt(id, typed, errors))).build();
    }
    answering.answer(id, actor(), typed);
    return Response.seeOther(URI.create("/therapist/requests")).build();
  }

  private TemplateInstance page(RequestRows.Attempt attempt) {
    var waiting = requests.waitingFor(me());
    waiting.forEach(request -> trail.record(actor(), "read", "request " + request.id, request.clientId, null));
    return Templates.requests(rows.of(waiting, true, attempt), attempt.errors());
  }

  private String me() {
    return staff.getAttribute(Staff.THERAPIST);
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }
}
