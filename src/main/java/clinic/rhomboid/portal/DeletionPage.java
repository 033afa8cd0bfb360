package clinic.rhomboid.portal;

import clinic.rhomboid.requests.ClientRequest;
import clinic.rhomboid.requests.ClientRequests;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** "Delete what you have about me." The owner decides, because the law keeps some of it. */
@Path("/me/deletion")
@Produces(MediaType.TEXT_HTML)
public class DeletionPage {

  private final Me me;
  private final ClientRequests requests;

  DeletionPage(Me me, ClientRequests requests) {
    this.me = me;
    this.requests = requests;
  }

  @GET
  @PermitAll
  public TemplateInstance ask() {
    var client = me.required();
    var asked = requests.of(client.id).stream()
        .anyMatch(request -> request.kind == ClientRequest.Kind.DELETION && request.doneAt == null);
    return Portal.deletion(asked);
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send() {
    requests.askForDeletion(me.required());
    return Me.to("/me?done=deletion");
  }
}
