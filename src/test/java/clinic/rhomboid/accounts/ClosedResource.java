package clinic.rhomboid.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An address of the API that is not for everybody, to knock at from outside. */
@Path("/api/v1/sample/closed")
public class ClosedResource {

  @GET
  @RolesAllowed("owner")
  @Operation(hidden = true)
  public String closed() {
    return "open";
  }
}
