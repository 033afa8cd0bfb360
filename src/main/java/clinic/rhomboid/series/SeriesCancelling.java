package clinic.rhomboid.series;

import clinic.rhomboid.booking.ByStaff;
import clinic.rhomboid.booking.ChangingTogether;
import clinic.rhomboid.booking.Telling;
import clinic.rhomboid.booking.TogetherOutcome;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Cancels a visit of a series with all that follow it. */
@Path("/desk/series")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "owner"})
public class SeriesCancelling {

  private static final String REASON =
      "Nothing is cancelled yet: one of them is so near that the policy asks you for a reason.";

  private final SeriesBook book;
  private final SeriesViews views;
  private final SeriesMail mail;
  private final ChangingTogether together;
  private final SecurityIdentity staff;

  SeriesCancelling(SeriesBook book, SeriesViews views, SeriesMail mail, ChangingTogether together, SecurityIdentity staff) {
    this.book = book;
    this.views = views;
    this.mail = mail;
    this.together = together;
    this.staff = staff;
  }

  @POST
  @Path("{id}/cancellation")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response cancel(UUID id, @RestForm UUID from, @RestForm String reason) {
    var series = book.known(id);
    var by = new ByStaff(staff.getPrincipal().getName(), Telling.AT_ONCE,
        reason == null || reason.isBlank() ? null : reason.strip(), false);
    var outcome = together.cancel(series.locationId, book.from(id, from), by, visits -> mail.cancelled(series, visits));
    return outcome instanceof TogetherOutcome.ReasonNeeded
        ? Response.status(422).entity(SeriesPages.series(views.forDesk(series), REASON)).build()
        : Response.seeOther(URI.create("/desk/series/" + id)).build();
  }
}
