package clinic.rhomboid.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** Where whoever was invited chooses their password. */
@Path("/invitations/{token}")
@Produces(MediaType.TEXT_HTML)
public class InvitationPage {

  private final PasswordByLink door;

  InvitationPage(PasswordByLink door) {
    this.door = door;
  }

  @GET
  @PermitAll
  @Transactional
  public Response form(String token) {
    return door.show(LinkPurpose.INVITATION, token);
  }

  @POST
  @PermitAll
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(
      String token, @RestForm @DefaultValue("") String password, @RestForm @DefaultValue("") String again) {
    return door.choose(LinkPurpose.INVITATION, token, password, again);
  }
}
