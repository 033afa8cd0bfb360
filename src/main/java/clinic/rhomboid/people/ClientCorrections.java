package clinic.rhomboid.people;

import clinic.rhomboid.clients.Correcting;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.clients.SamePerson;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.time.Typed;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Sets a name or an address right, with the reason. Visits to come follow an address that was replaced. */
@Path("/desk/clients/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class ClientCorrections {

  private static final int LONGEST_NAME = 120;
  private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
  // The column's name is not what anybody typed.
  private static final String VISITS = """
      UPDATE appointment SET %1$s = :value, version = version + 1
      WHERE client_id IN (:records) AND %1$s = :instead AND (ends_at IS NULL OR ends_at > :now)""";

  private final Correcting correcting;
  private final ClientPages pages;
  private final Profiles profiles;
  private final SamePerson person;
  private final EntityManager entities;
  private final Locations locations;
  private final SecurityIdentity staff;
  private final Clock clock;

  ClientCorrections(Correcting correcting, ClientPages pages, Profiles profiles, SamePerson person, EntityManager entities,
      Locations locations, SecurityIdentity staff, Clock clock) {
    this.correcting = correcting;
    this.pages = pages;
    this.profiles = profiles;
    this.person = person;
    this.entities = entities;
    this.locations = locations;
    this.staff = staff;
    this.clock = clock;
  }

  @POST
  @Path("name")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response name(UUID id, @RestForm String name, @RestForm String born, @RestForm String reason) {
    var client = profiles.open(id);
    var typed = name == null ? "" : name.strip();
    var said = Map.of("name", typed, "born", born == null ? "" : born);
    if (typed.isEmpty() || typed.length() > LONGEST_NAME || typed.codePoints().anyMatch(Character::isISOControl)) {
      return pages.again(id, "name", "Enter the name, in at most " + LONGEST_NAME + " letters", said);
    }
    var date = born == null || born.isBlank() ? client.birthDate : Typed.date(born).orElse(null);
    if (date == null || date.isBefore(OLDEST) || date.isAfter(today())) {
      return pages.again(id, "born", "Enter a real birth date", said);
    }
    var why = ClientPages.reason(reason);
    if (why == null) {
      return pages.again(id, "reason-name", "Say why the name is changed", said);
    }
    correcting.person(id, typed, date, why, actor());
    return ClientPages.done(id, "who");
  }

  /** @param instead the address that this one replaces, or nothing for one more */
  @POST
  @Path("contacts")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response contact(UUID id, @RestForm String contact, @RestForm String instead, @RestForm String reason) {
    profiles.open(id);
    var typed = contact == null ? "" : contact.strip();
    var old = instead == null || instead.isBlank() ? null : instead;
    var said = Map.of("contact", typed, "instead", old == null ? "" : old);
    var email = typed.contains("@");
    var value = email ? Identity.email(typed).orElse(null) : Identity.phone(typed, locations.only().country).orElse(null);
    if (value == null) {
      return pages.again(id, "contact", "Enter a phone number with its area code, or an address such as name@example.com", said);
    }
    var why = ClientPages.reason(reason);
    if (why == null) {
      return pages.again(id, "reason-contact", "Say why it is changed", said);
    }
    correcting.contact(id, email ? "EMAIL" : "PHONE", value, old, why, actor());
    if (old != null && old.contains("@") == email) {
      entities.createNativeQuery(VISITS.formatted(email ? "contact_email" : "contact_phone"))
          .setParameter("value", value).setParameter("instead", old).setParameter("now", clock.instant())
          .setParameter("records", person.records(id)).executeUpdate();
    }
    return ClientPages.done(id, "who");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), locations.only().zoneId());
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }
}
