package clinic.rhomboid.accounts;

import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where staff ask for a new password; never says whether an address has an account. */
@Path("/login/reset")
@Produces(MediaType.TEXT_HTML)
public class ResetRequestPage {

  static final String HOW = "Enter an e-mail address such as name@example.com";

  private final ResetAsking resets;

  ResetRequestPage(ResetAsking resets) {
    this.resets = resets;
  }

  @CheckedTemplate(basePath = "Password")
  static class Templates {
    static native TemplateInstance forgotten(String email, boolean sent, List<FieldError> errors, String error);
  }

  @GET
  @PermitAll
  public TemplateInstance form(@RestQuery String done) {
    return Templates.forgotten("", "sent".equals(done), List.of(), null);
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(@RestForm @DefaultValue("") String email) {
    var address = Identity.email(email);
    if (address.isEmpty()) {
      var page = Templates.forgotten(email, false, List.of(new FieldError("email", HOW)), HOW);
      return Response.status(422).entity(page).build();
    }
    resets.ask(address.get());
    return Response.seeOther(URI.create("/login/reset?done=sent")).build();
  }
}
