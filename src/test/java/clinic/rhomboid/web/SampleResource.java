package clinic.rhomboid.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Pages that use every tag, and faults to look at from outside. */
@Path("/sample")
@PermitAll
public class SampleResource {

  static final String SECRET = "Yara Haddad takes apixaban";

  @CheckedTemplate(basePath = "Sample")
  static class Templates {
    static native TemplateInstance tags(List<FieldError> errors);

    static native TemplateInstance back(List<BackRegion> regions, List<BackMark> marks);
  }

  @GET
  @Path("tags")
  @PermitAll
  @Operation(hidden = true)
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance tags() {
    return Templates.tags(
        List.of(
            new FieldError("bones", "Bones: tick what applies, or “None of these”"),
            new FieldError("painWorst", "Worst pain: choose a number")));
  }

  @GET
  @Path("back")
  @PermitAll
  @Operation(hidden = true)
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance back() {
    return Templates.back(
        List.of(
            new BackRegion("rhomboid_l", "Inner edge of the left shoulder blade", true, true),
            new BackRegion("rhomboid_r", "Inner edge of the right shoulder blade", false, false),
            new BackRegion("mid_spine", "On the spine itself", false, false)),
        List.of(
            new BackMark("rhomboid_l", "Inner edge of left shoulder blade", 6, true, false, false),
            new BackMark("base_of_neck", "Base of the neck", null, false, true, false),
            new BackMark("shoulder_blade_r", "Right shoulder blade", null, false, false, true)));
  }

  @GET
  @Path("broken")
  @PermitAll
  @Operation(hidden = true)
  public String brokenPage() {
    throw new IllegalStateException(SECRET);
  }

  @GET
  @Path("denied")
  @DenyAll
  @Operation(hidden = true)
  public String denied() {
    return SECRET;
  }

  @POST
  @Path("form")
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  public String form(@RestForm String name) {
    return name;
  }
}
