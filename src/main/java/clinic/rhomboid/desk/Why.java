package clinic.rhomboid.desk;

import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.WhyNot;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Why a time cannot be had for a new visit. */
@Path("/desk/why")
@Produces(MediaType.TEXT_HTML)
public class Why {

  private static final int UNPROCESSABLE = 422;

  private final WhyNot whyNot;
  private final Pictures pictures;
  private final Locations locations;

  Why(WhyNot whyNot, Pictures pictures, Locations locations) {
    this.whyNot = whyNot;
    this.pictures = pictures;
    this.locations = locations;
  }

  @CheckedTemplate(basePath = "Desk")
  static class Templates {
    static native TemplateInstance why(WhyPage page);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response ask(@BeanParam WhyForm form) {
    var supply = pictures.lastSeen(locations.only().id);
    var errors = form.asked() ? form.errors(supply) : List.<FieldError>of();
    var answer = form.asked() && errors.isEmpty() ? whyNot.at(form.question(supply)) : null;
    return page(WhyPage.of(form, null, null, supply, errors, answer));
  }

  static Response page(WhyPage page) {
    return Response.status(page.errors().isEmpty() ? 200 : UNPROCESSABLE).entity(Templates.why(page)).build();
  }
}
