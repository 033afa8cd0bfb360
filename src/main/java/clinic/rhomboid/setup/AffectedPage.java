package clinic.rhomboid.setup;

import clinic.rhomboid.booking.RescreenedVisits;
import clinic.rhomboid.desk.StateLook;
import clinic.rhomboid.location.Locations;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What new rules or questions have made of the visits to come: states alone, as the desk reads them, never the reason. */
@Path("/owner/approval/affected")
@Produces(MediaType.TEXT_HTML)
public class AffectedPage {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.US);

  private final RescreenedVisits visits;
  private final Locations locations;

  AffectedPage(RescreenedVisits visits, Locations locations) {
    this.visits = visits;
    this.locations = locations;
  }

  /**
   * A visit whose state has changed.
   *
   * @param when its time in words, or null for somebody who waits for a call
   * @param day its day, or null
   */
  public record Line(String id, String when, String day, String therapist, String before, String after) {}

  /** What the page shows. */
  public record Shown(long screened, long toDo, List<Line> lines) {}

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance affected(Shown shown);
  }

  @GET
  @RolesAllowed("owner")
  public TemplateInstance show() {
    var zone = locations.only().zoneId();
    return Templates.affected(new Shown(visits.screened(), visits.toDo(),
        visits.affected().stream().map(visit -> line(visit, zone)).toList()));
  }

  private static Line line(RescreenedVisits.Affected visit, ZoneId zone) {
    var start = visit.start() == null ? null : visit.start().atZone(zone);
    return new Line(visit.visit().toString(), start == null ? null : WHEN.format(start),
        start == null ? null : start.toLocalDate().toString(), visit.therapist(), StateLook.of(visit.before()).word(),
        StateLook.of(visit.after()).word());
  }
}
