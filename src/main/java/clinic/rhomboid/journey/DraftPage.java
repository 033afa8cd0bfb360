package clinic.rhomboid.journey;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The link of a draft: leads to where the client left off. */
@Path("/book/{token}")
public class DraftPage {

  private final DraftAccess access;

  DraftPage(DraftAccess access) {
    this.access = access;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response goOn(@PathParam("token") String token) {
    var open = access.open(token, Step.START);
    return Answer.goTo(open, Step.firstMissing(open.content(), open.today()));
  }
}
