package clinic.rhomboid.desk;

import clinic.rhomboid.accounts.Presence;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.time.Typed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Tells an open page of the desk that its days look different now. It says no more than that: the page reads itself again. */
@Path("/desk/events")
public class DeskEvents {

  private static final int UNPROCESSABLE = 422;
  private static final int WEEK = 7;

  private final DayWatch watch;
  private final Presence presence;
  private final Locations locations;
  private final SecurityIdentity staff;

  DeskEvents(DayWatch watch, Presence presence, Locations locations, SecurityIdentity staff) {
    this.watch = watch;
    this.presence = presence;
    this.locations = locations;
    this.staff = staff;
  }

  /** @param mark how the page has seen the days */
  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> listen(
      @RestQuery String date, @RestQuery String days, @RestQuery String mark, @Context Sse sse) {
    var day = Typed.date(date).orElseThrow(() -> new WebApplicationException(UNPROCESSABLE));
    var location = locations.only();
    var zone = location.zoneId();
    var span = new DayWatch.Days(location.id, day.atStartOfDay(zone).toInstant(),
        day.plusDays("7".equals(days) ? WEEK : 1).atStartOfDay(zone).toInstant());
    return watch.over(span, mark, staff.getPrincipal().getName(), presence.of(staff), sse);
  }
}
