package clinic.rhomboid.notes;

import clinic.rhomboid.accounts.Staff;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The visits a therapist may write about: their own, whose client's record is open. Whose visit it is, the query itself
 * decides. Break-glass lets another therapist read, never write.
 */
@ApplicationScoped
class TreatedVisits {

  private static final String OWN = """
      SELECT v.* FROM appointment v JOIN client c ON c.id = v.client_id
      WHERE v.id = :id AND v.therapist_id = :me AND v.starts_at IS NOT NULL
        AND c.restricted_at IS NULL AND c.erased_at IS NULL""";

  private static final String OPENED = """
      SELECT cast(g.id AS text) FROM appointment v JOIN client c ON c.id = v.client_id
      JOIN break_glass g ON g.client_id = v.client_id AND g.therapist_id = :me AND g.ended_at IS NULL AND g.expires_at > :now
      WHERE v.id = :id AND c.restricted_at IS NULL AND c.erased_at IS NULL ORDER BY g.opened_at DESC LIMIT 1""";

  private final EntityManager entities;
  private final Appointments appointments;
  private final SecurityIdentity identity;
  private final Trail trail;
  private final Clock clock;

  TreatedVisits(
      EntityManager entities, Appointments appointments, SecurityIdentity identity, Trail trail, Clock clock) {
    this.entities = entities;
    this.appointments = appointments;
    this.identity = identity;
    this.trail = trail;
    this.clock = clock;
  }

  /** Whoever asks for a page now; the pages are for therapists only. */
  Author author() {
    return new Author(identity.getPrincipal().getName(), identity.getAttribute(Staff.THERAPIST),
        identity.getAttribute(Staff.NAME));
  }

  Optional<Appointment> own(UUID id, Author author) {
    Stream<?> found = entities.createNativeQuery(OWN, Appointment.class)
        .setParameter("id", id).setParameter("me", author.id()).getResultStream();
    return found.map(Appointment.class::cast).findFirst();
  }

  /** The same visit, kept from changing until the transaction ends: two pages that save at once wait for each other. */
  Optional<Appointment> locked(UUID id, Author author) {
    // Whose it is is asked again under the lock: it may have been moved to somebody else.
    return own(id, author).map(visit -> appointments.locked(visit.id)).flatMap(visit -> own(visit.id, author));
  }

  /** A visit that this therapist may read now by break-glass, and the opening it rests on, as the trail refers to it. */
  Optional<Opened> opened(UUID id, Author author) {
    Stream<?> found = entities.createNativeQuery(OPENED, String.class).setParameter("id", id)
        .setParameter("me", author.id()).setParameter("now", clock.instant()).getResultStream();
    return found.findFirst().map(opening -> new Opened(appointments.findById(id), "break-glass " + opening));
  }

  record Opened(Appointment visit, String reference) {}

  /** Notes on the trail that this therapist was refused, under the client if there is such a visit. */
  void refused(UUID id, Author author, String action) {
    trail.denied(author.actor(), action, "visit " + id,
        appointments.findByIdOptional(id).map(visit -> visit.clientId).orElse(null));
  }

  /** The same for a signed letter. */
  void refusedLetter(UUID id, Author author) {
    trail.denied(author.actor(), "read", "letter " + id);
  }
}
