package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Clients;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What a booking needs, apart into what anybody may know and what comes from a client's answers. */
@ApplicationScoped
class ClientsNeeds {

  private final Clients clients;
  private final KnownClient known;
  private final Appointments appointments;
  private final VisitJudging judging;

  ClientsNeeds(Clients clients, KnownClient known, Appointments appointments, VisitJudging judging) {
    this.clients = clients;
    this.known = known;
    this.appointments = appointments;
    this.judging = judging;
  }

  /**
   * @param plain what anybody may know: whether it is somebody's first visit
   * @param all what is needed indeed
   * @param closed whether nothing can be had, whatever the place
   */
  record Apart(Needs plain, Needs all, boolean closed) {}

  /**
   * Within a transaction.
   *
   * @param clientId null for somebody new
   * @param visit the one that would be moved there, or null
   */
  Apart of(UUID clientId, Appointment visit, String technique, Instant start, ClinicSupply supply) {
    if (clientId == null) {
      var plain = Needs.ofStranger(supply.location().firstVisitMinutes);
      return new Apart(plain, plain, false);
    }
    var itself = visit == null ? KnownClient.NO_VISIT_YET : visit.id;
    var first = appointments.firstVisit(clientId, start, itself);
    var plain = first ? Needs.ofStranger(supply.location().firstVisitMinutes) : Needs.ofMinutes(0);
    if (visit == null) {
      var client = clients.findById(clientId);
      return new Apart(plain, known.needs(client, technique, start, supply), known.closedTo(client, technique, supply.day(start)));
    }
    var verdict = judging.verdict(visit, supply.day(start));
    return new Apart(plain, judging.needs(visit, verdict, technique, start, supply),
        visit.state == AppointmentState.SUSPENDED || verdict != null && judging.forbids(visit, verdict, technique));
  }
}
