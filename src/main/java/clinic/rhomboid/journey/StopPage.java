package clinic.rhomboid.journey;

import clinic.rhomboid.intake.Draft;
import clinic.rhomboid.location.Locations;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a draft ends whose answers forbid a booking. */
@Path("/book/{token}/stop")
public class StopPage {

  private final DraftAccess access;
  private final StopWords words;
  private final Locations locations;
  private final SafeCall calls;

  StopPage(DraftAccess access, StopWords words, Locations locations, SafeCall calls) {
    this.access = access;
    this.words = words;
    this.locations = locations;
    this.calls = calls;
  }

  /**
   * What the page shows.
   *
   * @param emergency whether help is needed at once
   * @param callable whether the emergency number stands on it
   * @param unsafe whether somebody does not feel safe, and is spoken to accordingly
   * @param crisisContact who listens at any hour, or null
   */
  @TemplateData
  record Shown(
      boolean emergency, boolean callable, boolean unsafe, String route, List<String> advice, String crisisContact) {

    /** Somebody who does not feel safe is not met with alarm, and whoever looks over their shoulder sees none. */
    public boolean calm() {
      return unsafe && !emergency;
    }

    public String look() {
      return calm() ? "stop-page stop-page--calm" : "stop-page";
    }
  }

  /**
   * The question whether somebody may call.
   *
   * @param offer null where nothing is asked
   */
  record Call(String token, SafeCall.Offer offer, Form form, Problems problems) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    return Answer.page(page(access.in(Draft.State.STOPPED, token), Form.EMPTY, new Problems()));
  }

  @POST
  @Path("/call")
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response askForCall(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var open = access.in(Draft.State.STOPPED, token);
    var place = locations.only();
    if (calls.offer(open.content().advice(), place, open.draft().id) == null) {
      return Answer.goTo(open.path("stop"));
    }
    var form = Form.of(posted);
    var problems = calls.ask(form, place, open.draft().id);
    return problems.any() ? Answer.again(page(open, form, problems)) : Answer.goTo(open.path("stop"));
  }

  private TemplateInstance page(OpenDraft open, Form form, Problems problems) {
    var advice = open.content().advice();
    return Pages.stop(words.of(advice),
        new Call(open.token(), calls.offer(advice, locations.only(), open.draft().id), form, problems));
  }
}
