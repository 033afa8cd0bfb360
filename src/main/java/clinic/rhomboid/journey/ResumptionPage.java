package clinic.rhomboid.journey;

import clinic.rhomboid.intake.Draft;
import clinic.rhomboid.intake.DraftDevices;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Going on with a draft in another browser. */
@Path("/book/{token}/resumption")
public class ResumptionPage {

  private final DraftAccess access;
  private final DraftDevices known;
  private final Devices devices;

  ResumptionPage(DraftAccess access, DraftDevices known, Devices devices) {
    this.access = access;
    this.known = known;
    this.devices = devices;
  }

  /** What another browser sees instead of any page of the draft. */
  static TemplateInstance asking(String token, boolean mayTry) {
    return mayTry ? Pages.resume(token, Form.EMPTY, new Problems()) : Pages.resumeClosed();
  }

  /** Reloading the page of a wrong birth date asks again. */
  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response again(@PathParam("token") String token) {
    access.found(token);
    return Response.seeOther(URI.create("/book/" + token)).build();
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response resume(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var draft = access.found(token);
    if (!known.mayTry(draft)) {
      return Answer.page(Pages.resumeClosed());
    }
    var form = Form.of(posted);
    var problems = new Problems();
    var birthDate = BirthDate.read(form, access.today(), problems);
    if (birthDate == null) {
      return Answer.again(Pages.resume(token, form, problems));
    }
    return switch (known.tried(draft.id, birthDate)) {
      case RIGHT -> opened(draft, token);
      case WRONG -> {
        access.refused(draft);
        problems.add("month", "That is not the birth date this form was begun with");
        yield Answer.again(Pages.resume(token, form, problems));
      }
      case CLOSED -> {
        access.refused(draft);
        yield Answer.again(Pages.resumeClosed());
      }
    };
  }

  private Response opened(Draft draft, String token) {
    var device = devices.currentOrNew();
    known.remember(draft.id, device);
    return Response.seeOther(URI.create("/book/" + token)).cookie(devices.cookie(device)).build();
  }
}
