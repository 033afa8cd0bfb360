package clinic.rhomboid.visits;

import clinic.rhomboid.couples.Couples;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Whoever was to come with somebody else comes all the same. */
@Path("/visits/{token}/keeping")
public class VisitKeeping {

  private final OwnVisit own;
  private final Couples couples;

  VisitKeeping(OwnVisit own, Couples couples) {
    this.own = own;
    this.couples = couples;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  public Response keep(String token) {
    couples.keep(own.visit(token), "client");
    return Response.seeOther(URI.create("/visits/" + token)).build();
  }
}
