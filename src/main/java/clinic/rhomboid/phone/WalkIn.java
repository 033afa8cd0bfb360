package clinic.rhomboid.phone;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Somebody stands at the desk: the next free fitting therapist, now. The session waits for the form like every other. */
@Path("/desk/walk-in")
@Produces(MediaType.TEXT_HTML)
public class WalkIn {

  private final PhoneBooking booking;

  WalkIn(PhoneBooking booking) {
    this.booking = booking;
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response show(@Context UriInfo address) {
    return booking.show(Caller.of(address.getQueryParameters()), true);
  }

  /** The page with what was typed: sent, since names are no matter for an address. */
  @POST
  @Path("choices")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response look(MultivaluedMap<String, String> typed) {
    return booking.show(Caller.of(typed), true);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response book(MultivaluedMap<String, String> typed) {
    return booking.book(Caller.of(typed), true);
  }
}
