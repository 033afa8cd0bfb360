package clinic.rhomboid.desk;

import clinic.rhomboid.booking.WhyNot;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.time.Typed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a visit can be dragged on a day, and why not elsewhere, for the page that is dragging it. */
@Path("/desk/visits/{id}/places")
public class DeskPlaces {

  private final WhyNot whyNot;
  private final DeskAnswers answers;
  private final Locations locations;
  private final Clock clock;

  DeskPlaces(WhyNot whyNot, DeskAnswers answers, Locations locations, Clock clock) {
    this.whyNot = whyNot;
    this.answers = answers;
    this.locations = locations;
    this.clock = clock;
  }

  /** @param date of the board, or of the visit when there is none */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public DragPlaces places(UUID id, @RestQuery String date) {
    var visit = answers.visit(id);
    var zone = locations.only().zoneId();
    var day = new Day(Typed.date(date).orElseGet(() -> LocalDate.ofInstant(visit.start(), zone)), zone, clock.instant());
    return DragPlaces.of(whyNot.day(id, day.date()), day);
  }
}
