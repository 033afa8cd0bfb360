package clinic.rhomboid.retention;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Puts the page about closing a record together. Nothing of what the record says is opened for it. */
@ApplicationScoped
class ErasureViews {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.US);

  private final EntityManager entities;
  private final ClientLines lines;
  private final Appointments appointments;
  private final Locations locations;
  private final Retention retention;
  private final Clock clock;

  ErasureViews(
      EntityManager entities, ClientLines lines, Appointments appointments, Locations locations, Retention retention,
      Clock clock) {
    this.entities = entities;
    this.lines = lines;
    this.appointments = appointments;
    this.locations = locations;
    this.retention = retention;
    this.clock = clock;
  }

  ErasureView of(Client client) {
    var place = locations.clinic();
    var waiting = appointments.unfinished(client.id, clock.instant()).stream().map(visit -> line(visit, place)).toList();
    var until = client.erasedAt == null ? retention.mustBeKept(client).map(Days::words).orElse(null) : null;
    return new ErasureView(lines.of(client), step(client, waiting, until), waiting, until,
        counts(client.id), place.retentionYears);
  }

  private static ErasureView.Step step(Client client, List<ErasureView.Waiting> waiting, String keptUntil) {
    if (client.erasedAt != null) {
      return ErasureView.Step.ERASED;
    }
    if (!waiting.isEmpty()) {
      return ErasureView.Step.CANCEL_FIRST;
    }
    if (keptUntil == null) {
      return ErasureView.Step.ERASE;
    }
    return client.restrictedAt == null ? ErasureView.Step.RESTRICT : ErasureView.Step.RESTRICTED;
  }

  private static ErasureView.Waiting line(Appointment visit, Location place) {
    if (!visit.hasTime()) {
      return new ErasureView.Waiting("a request for a call, which a therapist declines", null);
    }
    var start = visit.startsAt.atZone(place.zoneId());
    return new ErasureView.Waiting(WHEN.format(start), start.toLocalDate().toString());
  }

  private List<ErasureView.Count> counts(UUID id) {
    return List.of(
        new ErasureView.Count("Visits", count("appointment WHERE client_id = :id", id)),
        new ErasureView.Count("Signed forms",
            count("intake_revision r JOIN intake n ON n.id = r.intake_id WHERE n.client_id = :id", id)),
        new ErasureView.Count("Messages",
            count("message m JOIN appointment a ON a.id = m.appointment_id WHERE a.client_id = :id", id)),
        new ErasureView.Count("Entries in the trail", count("trail WHERE client_id = :id", id)));
  }

  private long count(String rows, UUID id) {
    return ((Number) entities.createNativeQuery("SELECT count(*) FROM " + rows).setParameter("id", id)
        .getSingleResult()).longValue();
  }
}
