package clinic.rhomboid.takeout;

import clinic.rhomboid.accounts.FreshLogin;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Everything of the clinic to take away. What clients have told comes along only with a reason, and everybody hears of it. */
@Path("/owner/export")
public class TakeoutPage {

  private final Takeout takeout;
  private final SecurityIdentity owner;

  TakeoutPage(Takeout takeout, SecurityIdentity owner) {
    this.takeout = takeout;
    this.owner = owner;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance page(List<Reason> reasons, boolean records, List<FieldError> errors);
  }

  @GET
  @RolesAllowed("owner")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show() {
    return Templates.page(List.of(Reason.values()), false, List.of());
  }

  @POST
  @FreshLogin
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(@RestForm String records, @RestForm String reason) {
    var withRecords = "on".equals(records);
    var why = Arrays.stream(Reason.values()).filter(one -> one.name().equals(reason)).findFirst();
    if (withRecords && why.isEmpty()) {
      var error = new FieldError("reason-" + Reason.MOVING, "Say why the records are taken");
      return Response.status(422).type(MediaType.TEXT_HTML_TYPE)
          .entity(Templates.page(List.of(Reason.values()), true, List.of(error))).build();
    }
    var plan = takeout.begin(withRecords ? why.get() : null, owner.getPrincipal().getName());
    return Response.ok((StreamingOutput) out -> takeout.write(plan, out)).type("application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"clinic.zip\"").build();
  }
}
