package clinic.rhomboid.owner;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where the owner says that a copy of the clinic's key is kept. */
@Path("/owner/key")
public class KeyPage {

  private final KeyCopies copies;
  private final SecurityIdentity owner;

  KeyPage(KeyCopies copies, SecurityIdentity owner) {
    this.copies = copies;
    this.owner = owner;
  }

  @POST
  @Path("confirmation")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm() {
    copies.confirm(owner.getPrincipal().getName());
    return Response.seeOther(URI.create("/owner")).build();
  }
}
