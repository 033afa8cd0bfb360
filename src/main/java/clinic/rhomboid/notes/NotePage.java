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

/** The treatment note of a visit: written and signed by the visit's own therapist, read by whoever opened the record. */
@Path("/therapist/visits/{id}/note")
@Produces(MediaType.TEXT_HTML)
public class NotePage {

  private static final String THERAPIST = "therapist";

  private final NoteWriting writing;
  private final NoteAnswers answers;

  NotePage(NoteWriting writing, NoteAnswers answers) {
    this.writing = writing;
    this.answers = answers;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance write(NoteView note);

    static native TemplateInstance read(NoteRead note);

    static native TemplateInstance kept(Kept kept);
  }

  @GET
  @RolesAllowed(THERAPIST)
  @Transactional
  public Response note(@PathParam("id") UUID id) {
    return answers.page(id);
  }

  /** Keeps what was typed. A page that saves by itself gets back only how far it is kept. */
  @POST
  @Path("draft")
  @RolesAllowed(THERAPIST)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @PathParam("id") UUID id, MultivaluedMap<String, String> posted, @HeaderParam("HX-Request") boolean byItself) {
    var form = Form.of(posted);
    var outcome = writing.save(id, form);
    return byItself ? answers.kept(id, form, outcome) : answers.whole(id, form, outcome);
  }

  @POST
  @Path("copy")
  @RolesAllowed(THERAPIST)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response copy(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var form = Form.of(posted);
    return answers.whole(id, form, writing.copy(id, form));
  }

  @POST
  @Path("starting-words")
  @RolesAllowed(THERAPIST)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var form = Form.of(posted);
    return answers.whole(id, form, writing.start(id, form));
  }

  @POST
  @Path("signature")
  @RolesAllowed(THERAPIST)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var form = Form.of(posted);
    return answers.whole(id, form, writing.sign(id, form));
  }

  @POST
  @Path("addenda")
  @RolesAllowed(THERAPIST)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var form = Form.of(posted);
    return answers.read(id, form, writing.add(id, form.words("addendum"), form.text("signature")));
  }

  static URI uri(UUID id) {
    return URI.create("/therapist/visits/" + id + "/note");
  }
}
