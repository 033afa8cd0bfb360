package clinic.rhomboid.journey;

import clinic.rhomboid.intake.Draft;
import io.quarkus.qute.TemplateData;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a draft ends whose answers forbid a booking. */
@Path("/book/{token}/stop")
public class StopPage {

  private final DraftAccess access;
  private final StopWords words;

  StopPage(DraftAccess access, StopWords words) {
    this.access = access;
    this.words = words;
  }

  /**
   * What the page shows.
   *
   * @param emergency whether help is needed at once
   * @param callable whether the emergency number stands on it
   * @param crisisContact who listens at any hour, or null
   */
  @TemplateData
  record Shown(boolean emergency, boolean callable, String route, List<String> advice, String crisisContact) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var open = access.in(Draft.State.STOPPED, token);
    return Answer.page(Pages.stop(words.of(open.content().advice())));
  }
}
