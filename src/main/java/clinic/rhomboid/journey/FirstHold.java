package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Holds;
import clinic.rhomboid.booking.Needs;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.intake.DraftContent;
import clinic.rhomboid.location.Locations;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Keeps a time before any question is asked, and begins a draft with it. */
@Path("/book/hold")
public class FirstHold {

  private final WantedForm wantedForm;
  private final Holds holds;
  private final Beginning beginning;
  private final Locations locations;
  private final Pictures pictures;

  FirstHold(WantedForm wantedForm, Holds holds, Beginning beginning, Locations locations, Pictures pictures) {
    this.wantedForm = wantedForm;
    this.holds = holds;
    this.beginning = beginning;
    this.locations = locations;
    this.pictures = pictures;
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response hold(MultivaluedMap<String, String> posted) {
    var location = locations.only().id;
    return wantedForm.read(location, Form.of(posted))
        .map(wanted -> keep(location, wanted))
        .orElseGet(() -> Answer.goTo("/book"));
  }

  private Response keep(int location, WantedTime wanted) {
    var needs = Needs.ofStranger(pictures.lastSeen(location).location().firstVisitMinutes);
    return holds.keep(location, wanted, needs, null)
        .map(kept -> beginning.begin(location, DraftContent.EMPTY, kept.hold().id))
        .orElseGet(() -> Answer.goTo("/book/" + WantedForm.gone(wanted)));
  }
}
