package clinic.rhomboid.notes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** A letter to a physician, drafted from the record of a visit, edited and signed. */
@Path("/therapist/visits/{id}/letter")
@Produces(MediaType.TEXT_HTML)
public class LetterPage {

  private static final String THERAPIST = "therapist";

  private final LetterWriting writing;
  private final LetterViews views;

  LetterPage(LetterWriting writing, LetterViews views) {
    this.writing = writing;
    this.views = views;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance letter(LetterView letter);

    static native TemplateInstance kept(Kept kept);
  }

  @GET
  @RolesAllowed(THERAPIST)
  @Transactional
  public Response letter(@PathParam("id") UUID id) {
    return views.opened(id).map(view -> Response.ok(Templates.letter(view).render()))
        .orElseGet(() -> Response.status(404)).build();
  }

  @POST
  @Path("draft")
  @RolesAllowed(THERAPIST)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @PathParam("id") UUID id, MultivaluedMap<String, String> posted, @HeaderParam("HX-Request") boolean byItself) {
    var form = Form.of(posted);
    var outcome = writing.save(id, form);
    return byItself && !(outcome instanceof WriteOutcome.Unknown)
        ? Response.status(Keeping.status(outcome)).entity(Templates.kept(views.kept(id, form, outcome)).render()).build()
        : answer(id, form, outcome);
  }

  /** Writes into the draft what was chosen of the record. */
  @POST
  @Path("words")
  @RolesAllowed(THERAPIST)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response draft(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var form = Form.of(posted);
    return answer(id, form, writing.draft(id, form));
  }

  @POST
  @Path("signature")
  @RolesAllowed(THERAPIST)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var form = Form.of(posted);
    return answer(id, form, writing.sign(id, form));
  }

  private Response answer(UUID id, Form form, WriteOutcome outcome) {
    var status = Keeping.status(outcome);
    if (status == 404) {
      return Response.status(404).build();
    }
    return status == 200 ? Response.seeOther(uri(id)).build()
        : Response.status(status).entity(Templates.letter(views.typed(id, form, outcome)).render()).build();
  }

  static URI uri(UUID visitId) {
    return URI.create("/therapist/visits/" + visitId + "/letter");
  }
}
