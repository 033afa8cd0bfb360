package clinic.rhomboid.imports;

import clinic.rhomboid.accounts.FreshLogin;
import clinic.rhomboid.exchange.Csv;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Clients and visits to come from another system: tried first, then brought over in one press. The file's text goes to and
 * fro with the page, so that nothing of it is kept before it is wanted.
 */
@Path("/owner/import")
@Produces(MediaType.TEXT_HTML)
public class ImportPage {

  private final Importing importing;
  private final Locations locations;
  private final SecurityIdentity owner;

  ImportPage(Importing importing, Locations locations, SecurityIdentity owner) {
    this.importing = importing;
    this.locations = locations;
    this.owner = owner;
  }

  /**
   * What the page shows.
   *
   * @param text the file's, as it was sent
   * @param result null before anything was tried
   * @param done whether it was brought over
   */
  public record Shown(
      List<Column> columns, boolean monthFirst, String text, Summary result, boolean done, List<FieldError> errors) {

    /** Whether it was tried without trouble and only waits for the press. */
    public boolean ready() {
      return result != null && result.sound() && !done;
    }
  }

  /** What a file comes to, in numbers, and its troubles. */
  public record Summary(int lines, int clients, int visits, int there, List<Trouble> troubles) {

    public boolean sound() {
      return troubles.isEmpty();
    }
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance page(Shown shown);
  }

  @GET
  @RolesAllowed("owner")
  public TemplateInstance show() {
    return page("", null, false);
  }

  @GET
  @Path("/template.csv")
  @RolesAllowed("owner")
  @Produces(Csv.MEDIA_TYPE)
  public Response template() {
    var columns = Column.values();
    return Response.ok(Csv.line(Arrays.stream(columns).map(column -> column.word).toArray(String[]::new))
            + Csv.line(Arrays.stream(columns).map(column -> column.example).toArray(String[]::new)))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"clients-and-visits.csv\"").build();
  }

  @POST
  @Path("/trial")
  @FreshLogin
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response tryIt(@RestForm @DefaultValue("") String text) {
    return answer(text, importing.tried(text, actor()), false);
  }

  @POST
  @FreshLogin
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response bring(@RestForm @DefaultValue("") String text, @RestForm String mail) {
    var result = importing.bring(text, "on".equals(mail), actor());
    return answer(text, result, result.sound());
  }

  private Response answer(String text, Importing.Result result, boolean done) {
    var outcome = result.outcome();
    var summary = new Summary(result.lines(), outcome == null ? 0 : outcome.newClients(),
        outcome == null ? 0 : outcome.visits().size(), outcome == null ? 0 : outcome.there(), result.troubles());
    return Response.status(result.sound() ? 200 : 422).entity(page(done ? "" : text, summary, done)).build();
  }

  private TemplateInstance page(String text, Summary summary, boolean done) {
    List<FieldError> errors = summary == null || summary.sound() ? List.of()
        : List.of(new FieldError("troubles", summary.troubles().size() == 1 ? "One cell or line needs your attention"
            : summary.troubles().size() + " cells or lines need your attention"));
    return Templates.page(new Shown(List.of(Column.values()), TypedTimes.monthFirst(locations.only().country), text, summary,
        done, errors));
  }

  private String actor() {
    return owner.getPrincipal().getName();
  }
}
