package clinic.rhomboid.portal;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.outcomes.Courses;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How the client's back has felt over the visits, for themselves. */
@Path("/me/outcomes")
@Produces(MediaType.TEXT_HTML)
public class MyOutcomesPage {

  private final Me me;
  private final Courses courses;
  private final Locations locations;
  private final Trail trail;

  MyOutcomesPage(Me me, Courses courses, Locations locations, Trail trail) {
    this.me = me;
    this.courses = courses;
    this.locations = locations;
    this.trail = trail;
  }

  @GET
  @PermitAll
  @Transactional
  public TemplateInstance read() {
    var client = me.required();
    trail.record(Me.ACTOR, "read", "record", client.id, "outcomes");
    return Portal.outcomes(courses.of(client, locations.only().zoneId()));
  }
}
