package clinic.rhomboid.journey;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page before the first question, for a client who chose a time first. */
@Path("/book/{token}/start")
public class FirstPage {

  private final DraftAccess access;
  private final StartForm start;
  private final Beginning beginning;
  private final HeldTimes held;

  FirstPage(DraftAccess access, StartForm start, Beginning beginning, HeldTimes held) {
    this.access = access;
    this.start = start;
    this.beginning = beginning;
    this.held = held;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var open = access.open(token, Step.START);
    if (open.content().birthDate() != null) {
      return Answer.goTo("/book/" + token);
    }
    return Answer.page(start.page(Form.EMPTY, new Problems(), held.inWords(open)));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response complete(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var open = access.open(token, Step.START);
    if (open.content().birthDate() != null) {
      return Answer.goTo("/book/" + token);
    }
    var form = Form.of(posted);
    var problems = new Problems();
    var content = start.read(form, open.today(), problems);
    return content == null
        ? Answer.again(start.page(form, problems, held.inWords(open)))
        : beginning.complete(open, content);
  }
}
