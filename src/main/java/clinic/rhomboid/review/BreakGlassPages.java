package clinic.rhomboid.review;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a therapist sees of their own openings. Every look at a record is on the trail, with the opening it rests on. */
@ApplicationScoped
class BreakGlassPages {

  private final Openings openings;
  private final Appointments appointments;
  private final Clients clients;
  private final Locations locations;
  private final VisitLine lines;
  private final Trail trail;

  BreakGlassPages(
      Openings openings, Appointments appointments, Clients clients, Locations locations, VisitLine lines, Trail trail) {
    this.openings = openings;
    this.appointments = appointments;
    this.clients = clients;
    this.locations = locations;
    this.lines = lines;
    this.trail = trail;
  }

  @Transactional
  List<OpeningView> live(Reviewer reviewer) {
    return openings.live(reviewer).stream().map(opening -> view(opening, List.of())).toList();
  }

  /** One with the visits it opens; empty when it is not theirs or over. */
  @Transactional
  Optional<OpeningView> visits(UUID id, Reviewer reviewer) {
    var opening = openings.live(id, reviewer);
    if (opening.isEmpty()) {
      trail.denied(reviewer.actor(), "read", "break-glass " + id);
      return Optional.empty();
    }
    var client = opening.get().clientId;
    trail.record(reviewer.actor(), "read", "client " + client, client, null, opening.get().reference());
    var zone = locations.only().zoneId();
    var visits = appointments.list("clientId = ?1 order by startsAt desc nulls first", client).stream()
        .map(visit -> new OpeningView.Line(visit.id.toString(),
            visit.hasTime() ? StaffTimes.dayAndTime(visit.startsAt, zone) : "No time yet",
            visit.hasTime() ? lines.what(visit) : "Asks for a call"))
        .toList();
    return Optional.of(view(opening.get(), visits));
  }

  /** The opening by which this visit is read now. */
  OpeningView read(Appointment visit, Reviewer reviewer) {
    var opening = openings.ofClient(visit.clientId, reviewer).orElseThrow(NotFoundException::new);
    trail.record(reviewer.actor(), "read", "visit " + visit.id, visit.clientId, null, opening.reference());
    return view(opening, List.of());
  }

  private OpeningView view(Opening opening, List<OpeningView.Line> visits) {
    return new OpeningView(opening.id.toString(), clients.findById(opening.clientId).name,
        StaffTimes.time(opening.expiresAt, locations.only().zoneId()), visits);
  }
}
