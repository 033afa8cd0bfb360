package clinic.rhomboid.owner;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.rhomboid.accounts.FreshLogin;
import clinic.rhomboid.audit.Entry;
import clinic.rhomboid.audit.Selection;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.exchange.Csv;
import clinic.rhomboid.location.Locations;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A selection of the trail as a file: ids as they are stored, no names. */
@Path("/owner/trail/export")
public class TrailExport {

  private static final int AT_ONCE = 1000;

  private final Trail trail;
  private final Locations locations;
  private final SecurityIdentity staff;

  TrailExport(Trail trail, Locations locations, SecurityIdentity staff) {
    this.trail = trail;
    this.locations = locations;
    this.staff = staff;
  }

  @GET
  @RolesAllowed("owner")
  @FreshLogin
  @Transactional
  @Produces(Csv.MEDIA_TYPE)
  public Response file(@BeanParam TrailQuery query) {
    if (query.dateIsWrong() || !query.client().isEmpty() && query.clientId().isEmpty()) {
      throw new BadRequestException();
    }
    var zone = locations.only().zoneId();
    var client = query.clientId().orElse(null);
    trail.record(staff.getPrincipal().getName(), "export", "trail", client, null);
    var selection = query.selection(client, zone);
    return Response.ok((StreamingOutput) out -> write(selection, zone, out))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.csv\"")
        .build();
  }

  /** In portions, so that a trail of any length passes through. */
  private void write(Selection selection, ZoneId zone, OutputStream out) throws IOException {
    out.write(Csv.line("entry", "at", "who", "did", "record", "client", "detail", "from", "reason").getBytes(UTF_8));
    List<Entry> portion;
    var before = Long.MAX_VALUE;
    do {
      portion = trail.find(selection, before, AT_ONCE);
      for (var entry : portion) {
        out.write(line(entry, zone).getBytes(UTF_8));
        before = entry.id();
      }
    } while (portion.size() == AT_ONCE);
  }

  private static String line(Entry entry, ZoneId zone) {
    return Csv.line(Long.toString(entry.id()),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.at().atZone(zone).toOffsetDateTime()), entry.actor(),
        entry.action(), entry.subject(), entry.clientId(), entry.detail(), entry.origin(), entry.reason());
  }
}
