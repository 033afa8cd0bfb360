package clinic.rhomboid.portal;

import clinic.rhomboid.requests.ClientRequests;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** "Something in my record is wrong." */
@Path("/me/corrections")
@Produces(MediaType.TEXT_HTML)
public class CorrectionPage {

  private static final String FIELD = "words";

  private final Me me;
  private final ClientRequests requests;

  CorrectionPage(Me me, ClientRequests requests) {
    this.me = me;
    this.requests = requests;
  }

  @GET
  @PermitAll
  public TemplateInstance ask() {
    me.required();
    return Portal.correction(List.of(), "");
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(@RestForm String words) {
    var client = me.required();
    var typed = words == null ? "" : words.strip();
    var error = typed.isEmpty() ? "Tell us what is wrong, and what is right instead"
        : typed.length() > ClientRequests.LONGEST ? "Shorten this to " + ClientRequests.LONGEST + " characters or fewer"
        : typed.indexOf('\0') >= 0 ? "This has characters that can’t be read. Please type it again." : null;
    if (error != null) {
      return Response.status(422).entity(Portal.correction(List.of(new FieldError(FIELD, error)), typed)).build();
    }
    if (client.keyId == null) {
      // Nothing is left that could be wrong, and nothing to seal the words with.
      return Me.to("/me");
    }
    requests.askForCorrection(client, typed);
    return Me.to("/me?done=correction");
  }
}
