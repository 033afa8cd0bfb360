package clinic.rhomboid.portal;

import clinic.rhomboid.audit.Trail;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Everything about a client, to take away: for people and for programs. */
@Path("/me")
public class RecordFiles {

  private final Me me;
  private final Dossiers dossiers;
  private final RecordPdf pdf;
  private final ObjectMapper json;
  private final Trail trail;

  RecordFiles(Me me, Dossiers dossiers, RecordPdf pdf, ObjectMapper json, Trail trail) {
    this.me = me;
    this.dossiers = dossiers;
    this.pdf = pdf;
    this.json = json;
    this.trail = trail;
  }

  @GET
  @Path("/record.json")
  @PermitAll
  @Transactional
  @Produces(MediaType.APPLICATION_JSON)
  public Response json() throws JsonProcessingException {
    return file("my-record.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(taken("JSON")));
  }

  @GET
  @Path("/record.pdf")
  @PermitAll
  @Transactional
  @Produces("application/pdf")
  public Response pdf() {
    return file("my-record.pdf", pdf.of(taken("PDF"), me.times()));
  }

  private Dossier taken(String format) {
    var client = me.required();
    trail.record(Me.ACTOR, "export", "record", client.id, format);
    return dossiers.of(client);
  }

  private static Response file(String name, Object content) {
    return Response.ok(content).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
  }
}
