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

    static native TemplateInstance sheet(DaySheet page);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response show(@RestQuery String date, @RestQuery String view, @RestQuery String minutes) {
    var day = Typed.date(date);
    return day.isEmpty() && date != null
        ? Response.status(UNPROCESSABLE).entity(page(null, view, minutes, NO_SUCH_DATE)).build()
        : Response.ok(page(day.orElse(null), view, minutes, null)).build();
  }

  /** The day on one sheet of paper. */
  @GET
  @Path("sheet")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public TemplateInstance sheet(@RestQuery String date) {
    return Templates.sheet(pages.sheet(Typed.date(date).orElse(null)));
  }

  private TemplateInstance page(LocalDate date, String view, String minutes, String notice) {
    return "week".equals(view) ? Templates.week(pages.week(date, notice))
        : Templates.day(pages.day(date, length(minutes), notice));
  }

  /** Null for the usual one; what no service lasts is left out by the page itself. */
  private static Integer length(String minutes) {
    return minutes != null && minutes.matches("\\d{1,3}") ? Integer.valueOf(minutes) : null;
  }
}
