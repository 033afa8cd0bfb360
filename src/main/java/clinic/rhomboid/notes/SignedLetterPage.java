package clinic.rhomboid.notes;

import clinic.rhomboid.audit.Trail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** A signed letter: as a file to print, and how it went out. */
@Path("/therapist/letters/{id}")
public class SignedLetterPage {

  private static final String THERAPIST = "therapist";

  private final TreatedVisits visits;
  private final LetterWriting writing;
  private final LetterViews views;
  private final LetterPdf pdf;
  private final Documents documents;
  private final Trail trail;

  SignedLetterPage(
      TreatedVisits visits, LetterWriting writing, LetterViews views, LetterPdf pdf, Documents documents, Trail trail) {
    this.visits = visits;
    this.writing = writing;
    this.views = views;
    this.pdf = pdf;
    this.documents = documents;
    this.trail = trail;
  }

  @GET
  @Path("letter.pdf")
  @RolesAllowed(THERAPIST)
  @Transactional
  @Produces("application/pdf")
  public Response print(@PathParam("id") UUID id) {
    var author = visits.author();
    return writing.letter(id, author).map(letter -> {
      trail.record(author.actor(), "export", "letter " + id, letter.clientId, "PDF");
      return Response.ok(pdf.of(letter)).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"letter.pdf\"");
    }).orElseGet(() -> Response.status(404)).build();
  }

  @POST
  @Path("sendings")
  @RolesAllowed(THERAPIST)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  public Response send(@PathParam("id") UUID id, @RestForm String how, @RestForm String to) {
    var outcome = writing.send(id, how == null ? "" : how, to == null ? "" : to.strip());
    if (outcome instanceof WriteOutcome.Unknown) {
      return Response.status(404).build();
    }
    var letter = documents.findById(id);
    return outcome instanceof WriteOutcome.Invalid invalid
        ? Response.status(422).entity(LetterPage.Templates.letter(views.faulty(letter, invalid.errors())).render()).build()
        : Response.seeOther(LetterPage.uri(letter.visitId)).build();
  }
}
