package clinic.rhomboid.series;

import clinic.rhomboid.audit.Trail;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A series and how each of its visits stands. */
@Path("/desk/series")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "owner"})
public class SeriesPage {

  private final SeriesBook book;
  private final SeriesViews views;
  private final Trail trail;
  private final SecurityIdentity staff;

  SeriesPage(SeriesBook book, SeriesViews views, Trail trail, SecurityIdentity staff) {
    this.book = book;
    this.views = views;
    this.trail = trail;
    this.staff = staff;
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance show(UUID id) {
    var series = book.findByIdOptional(id).orElseThrow(NotFoundException::new);
    trail.record(staff.getPrincipal().getName(), "read", "series " + id, series.clientId, null);
    return SeriesPages.series(views.forDesk(series), null);
  }
}
