package clinic.rhomboid.requests;

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
import org.jboss.resteasy.reactive.RestForm;

/** What clients ask of their records, for the owner: who and what kind. What is wrong in one is for therapists. */
@Path("/owner/requests")
@Produces(MediaType.TEXT_HTML)
public class OwnerRequests {

  private final ClientRequests requests;
  private final RequestRows rows;
  private final Answering answering;
  private final SecurityIdentity staff;

  OwnerRequests(ClientRequests requests, RequestRows rows, Answering answering, SecurityIdentity staff) {
    this.requests = requests;
    this.rows = rows;
    this.answering = answering;
    this.staff = staff;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance requests(List<RequestRow> rows, List<FieldError> errors);
  }

  @GET
  @RolesAllowed("owner")
  @Transactional
  public TemplateInstance list() {
    return page(RequestRows.Attempt.NONE);
  }

  @POST
  @Path("/{id}/completion")
  @RolesAllowed("owner")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response complete(UUID id, @RestForm String answer) {
    requests.findByIdOptional(id).orElseThrow(NotFoundException::new);
    var typed = answer == null ? "" : answer;
    var errors = Answering.faults(id, typed);
    if (!errors.isEmpty()) {
      return Response.status(422).entity(page(new RequestRows.Attempt(id, typed, errors))).build();
    }
    answering.answer(id, staff.getPrincipal().getName(), typed);
    return Response.seeOther(URI.create("/owner/requests")).build();
  }

  private TemplateInstance page(RequestRows.Attempt attempt) {
    return Templates.requests(rows.of(requests.all(), false, attempt), attempt.errors());
  }
}
