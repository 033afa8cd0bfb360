package clinic.rhomboid.retention;

import clinic.rhomboid.accounts.FreshLogin;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.location.Locations;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** How long records are kept, what would go today, and the press that lets it go. */
@Path("/owner/retention")
@Produces(MediaType.TEXT_HTML)
public class RetentionPage {

  private static final String OWNER = "owner";

  private final RetentionViews views;
  private final RetentionSweep sweep;
  private final Locations locations;
  private final Trail trail;
  private final SecurityIdentity owner;

  RetentionPage(
      RetentionViews views, RetentionSweep sweep, Locations locations, Trail trail, SecurityIdentity owner) {
    this.views = views;
    this.sweep = sweep;
    this.locations = locations;
    this.trail = trail;
    this.owner = owner;
  }

  @CheckedTemplate(basePath = "Retention")
  static class Templates {
    static native TemplateInstance retention(RetentionView retention, String done);
  }

  @GET
  @RolesAllowed(OWNER)
  @Transactional
  public TemplateInstance preview(@RestQuery Integer erased, @RestQuery String saved) {
    var done = erased != null ? "Erased: " + erased + "." : saved != null ? "Saved." : null;
    return Templates.retention(views.now(), done);
  }

  @POST
  @Path("settings")
  @RolesAllowed(OWNER)
  @FreshLogin
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@RestForm String years, @RestForm String adultAge, @RestForm String nightly) {
    var form = new RetentionForm(years, adultAge, nightly != null);
    if (!form.errors().isEmpty()) {
      return Response.status(422).entity(Templates.retention(views.now().typed(form), null)).build();
    }
    locations.listAll().forEach(form::fill);
    trail.record(actor(), "change", "retention", null, form.inWords());
    return Response.seeOther(URI.create("/owner/retention?saved=yes")).build();
  }

  @POST
  @Path("deletion")
  @RolesAllowed(OWNER)
  @FreshLogin
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response delete() {
    return Response.seeOther(URI.create("/owner/retention?erased=" + sweep.eraseSome(actor()))).build();
  }

  private String actor() {
    return owner.getPrincipal().getName();
  }
}
