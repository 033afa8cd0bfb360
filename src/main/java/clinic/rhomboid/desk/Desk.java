package clinic.rhomboid.desk;

import clinic.rhomboid.time.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The front desk's calendar, by day and by week. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
public class Desk {

  private static final int UNPROCESSABLE = 422;
  private static final String NO_SUCH_DATE = "That is no date we can show, so this is today.";

  private final DayPages pages;

  Desk(DayPages pages) {
    this.pages = pages;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance day(DayPage page);

    static native TemplateInstance week(WeekPage page);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response show(@RestQuery String date, @RestQuery String view) {
    var day = Typed.date(date);
    return day.isEmpty() && date != null
        ? Response.status(UNPROCESSABLE).entity(page(null, view, NO_SUCH_DATE)).build()
        : Response.ok(page(day.orElse(null), view, null)).build();
  }

  private TemplateInstance page(LocalDate date, String view, String notice) {
    return "week".equals(view) ? Templates.week(pages.week(date, notice)) : Templates.day(pages.day(date, notice));
  }
}
