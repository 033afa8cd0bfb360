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

/** Where whoever forgot their password chooses another one. */
@Path("/login/reset/{token}")
@Produces(MediaType.TEXT_HTML)
public class ResetPage {

  private final PasswordByLink door;

  ResetPage(PasswordByLink door) {
    this.door = door;
  }

  @GET
  @PermitAll
  @Transactional
  public Response form(String token) {
    return door.show(LinkPurpose.PASSWORD_RESET, token);
  }

  @POST
  @PermitAll
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(
      String token, @RestForm @DefaultValue("") String password, @RestForm @DefaultValue("") String again) {
    return door.choose(LinkPurpose.PASSWORD_RESET, token, password, again);
  }
}
