package clinic.rhomboid.reports;

import clinic.rhomboid.accounts.FreshLogin;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.exchange.Csv;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the clinic is used, in figures: nothing of anybody's health, and nobody by name but those who work here. */
@Path("/owner/reports")
public class ReportsPage {

  private final Reports reports;
  private final Locations locations;
  private final Trail trail;
  private final SecurityIdentity owner;
  private final Clock clock;

  ReportsPage(Reports reports, Locations locations, Trail trail, SecurityIdentity owner, Clock clock) {
    this.reports = reports;
    this.locations = locations;
    this.trail = trail;
    this.owner = owner;
    this.clock = clock;
  }

  /** What the page shows; no tables where the days make no sense. */
  public record Shown(String from, String to, By by, List<By> steps, String address, List<Table> tables, List<FieldError> errors) {

    /** The message at a field, or null. */
    public String error(String field) {
      return errors.stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
    }
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance reports(Shown shown);
  }

  @GET
  @RolesAllowed("owner")
  @Transactional
  @Produces(MediaType.TEXT_HTML)
  public Response show(@BeanParam ReportQuery query) {
    var errors = query.errors(today());
    var span = query.span(today());
    var tables = errors.isEmpty() ? reports.of(locations.only().id, span) : List.<Table>of();
    var typedFrom = errors.isEmpty() || query.from == null ? span.from().toString() : query.from;
    var typedTo = errors.isEmpty() || query.to == null ? span.to().toString() : query.to;
    return Response.status(errors.isEmpty() ? 200 : 422).entity(Templates.reports(new Shown(
        typedFrom, typedTo, span.by(), List.of(By.values()), span.address(), tables, errors))).build();
  }

  @GET
  @Path("/{table}.csv")
  @RolesAllowed("owner")
  @FreshLogin
  @Transactional
  @Produces(Csv.MEDIA_TYPE)
  public Response file(@PathParam("table") String id, @BeanParam ReportQuery query) {
    if (!query.errors(today()).isEmpty()) {
      throw new BadRequestException();
    }
    var span = query.span(today());
    var table = reports.of(locations.only().id, span).stream().filter(one -> one.id().equals(id)).findFirst()
        .orElseThrow(NotFoundException::new);
    trail.record(owner.getPrincipal().getName(), "export", "report", null, table.id());
    var lines = table.rows().stream().map(row -> line(row.name(), row.cells()));
    var first = line(table.heads().get(0), table.heads().subList(1, table.heads().size()));
    return Response.ok(Stream.concat(Stream.of(first), lines).collect(Collectors.joining()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + table.id() + ".csv\"").build();
  }

  private static String line(String name, List<String> cells) {
    return Csv.line(Stream.concat(Stream.of(name), cells.stream()).toArray(String[]::new));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), locations.only().zoneId());
  }
}
