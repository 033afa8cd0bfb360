package clinic.rhomboid.owner;

import clinic.rhomboid.audit.Anchor;
import clinic.rhomboid.audit.Anchors;
import clinic.rhomboid.audit.Verification;
import clinic.rhomboid.audit.Verifications;
import clinic.rhomboid.location.Locations;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** Whether the trail is whole, in plain words. */
@Path("/owner/trail/verification")
@Produces(MediaType.TEXT_HTML)
public class TrailVerificationPage {

  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm:ss", Locale.US);
  private static final FieldError NO_ANCHOR =
      new FieldError("anchor", "Paste the whole anchor. It is a number, a hyphen and 64 letters and digits.");

  private final Verifications verifications;
  private final Anchors anchors;
  private final Locations locations;
  private final SecurityIdentity staff;

  TrailVerificationPage(
      Verifications verifications, Anchors anchors, Locations locations, SecurityIdentity staff) {
    this.verifications = verifications;
    this.anchors = anchors;
    this.locations = locations;
    this.staff = staff;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance verification(
        Verification last, String at, String stands, String anchor, List<FieldError> errors);
  }

  @GET
  @RolesAllowed("owner")
  public TemplateInstance show() {
    return page("", List.of());
  }

  @POST
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response verify(@RestForm String anchor) {
    var typed = anchor == null ? "" : anchor.strip();
    Optional<Anchor> fromOutside = Anchor.in(typed);
    if (fromOutside.isEmpty() && !typed.isEmpty()) {
      return Response.status(422).entity(page(typed, List.of(NO_ANCHOR))).build();
    }
    verifications.run(staff.getPrincipal().getName(), fromOutside);
    return Response.seeOther(URI.create("/owner/trail/verification")).build();
  }

  private TemplateInstance page(String anchor, List<FieldError> errors) {
    var last = verifications.last().orElse(null);
    var at = last == null ? null : AT.format(last.at().atZone(locations.only().zoneId()));
    return Templates.verification(last, at, anchors.current().map(Anchor::toString).orElse(null), anchor, errors);
  }
}
