package clinic.rhomboid.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Leads everybody to the page their work begins on. */
@Path("/staff")
public class StaffHome {

  private final SecurityIdentity identity;

  StaffHome(SecurityIdentity identity) {
    this.identity = identity;
  }

  @GET
  @RolesAllowed({"desk", "therapist", "owner"})
  public Response home() {
    return Response.seeOther(URI.create(Staff.of(identity).home())).build();
  }
}
