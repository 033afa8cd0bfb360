package clinic.rhomboid.desk;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.reminders.Reminders;
import clinic.rhomboid.time.ClientTimes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whose form is missing before a visit to come, and who has been reminded: whom the desk may have to phone. */
@Path("/desk/forms")
@Produces(MediaType.TEXT_HTML)
public class MissingForms {

  private static final String MISSING = """
      select new clinic.rhomboid.desk.MissingForms$Row(a.id, c.name, a.startsAt, a.contactPhone, a.contactEmail)
      from Appointment a join Client c on c.id = a.clientId
      where a.locationId = :location and a.startsAt > :now and c.restrictedAt is null and c.erasedAt is null
        and a.state = 'AWAITING_INTAKE'
      order by a.startsAt, a.id""";

  private final EntityManager entities;
  private final Locations locations;
  private final Reminders reminders;
  private final Trail trail;
  private final SecurityIdentity staff;
  private final Clock clock;

  MissingForms(EntityManager entities, Locations locations, Reminders reminders, Trail trail, SecurityIdentity staff,
      Clock clock) {
    this.entities = entities;
    this.locations = locations;
    this.reminders = reminders;
    this.trail = trail;
    this.staff = staff;
    this.clock = clock;
  }

  /** A visit without its form, as it is read. */
  public record Row(UUID id, String name, Instant startsAt, String phone, String email) {}

  /**
   * As it is shown.
   *
   * @param reminded when the last mail about it was written, in words, or null
   * @param mailed whether there is an address for mails at all
   */
  record Line(UUID id, LocalDate date, String when, String name, String phone, boolean mailed, String reminded) {}

  @CheckedTemplate(basePath = "Desk")
  static class Templates {
    static native TemplateInstance forms(List<Line> lines);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance list() {
    var place = locations.only();
    var rows = entities.createQuery(MISSING, Row.class)
        .setParameter("location", place.id).setParameter("now", clock.instant()).getResultList();
    var reminded = reminders.lastOf(rows.stream().map(Row::id).toList());
    var times = new ClientTimes(place.zoneId());
    trail.record(staff.getPrincipal().getName(), "read", "missing forms", null, null);
    return Templates.forms(rows.stream().map(row -> new Line(row.id(), times.date(row.startsAt()),
        times.full(row.startsAt()), row.name(),
        row.phone() == null ? null : Identity.phoneForPeople(row.phone(), place.country), row.email() != null,
        reminded.containsKey(row.id()) ? times.full(reminded.get(row.id())) : null)).toList());
  }
}
