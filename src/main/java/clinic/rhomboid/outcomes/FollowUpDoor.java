package clinic.rhomboid.outcomes;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.proof.ClientSessions;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;

/**
 * Opens a follow-up to whoever holds its link.
 *
 * <p>Mails get forwarded, so the link alone shows no word of the record: it asks for one number, which is kept for the
 * region that was worst, and doesn't say which that is nor what was answered. Where it bothers somebody are health words:
 * the regions by name, and a number for each, come after the birth date, as everywhere in this house. So whoever only holds
 * the link learns that somebody was massaged, which the mail says too, and can at worst give one wrong number, which the
 * client sees and can correct for a day.
 */
@ApplicationScoped
class FollowUpDoor {

  private final FollowUps followUps;
  private final Appointments visits;
  private final Clients clients;
  private final Regions regions;
  private final ClientSessions sessions;
  private final Trail trail;
  private final Clock clock;

  FollowUpDoor(
      FollowUps followUps, Appointments visits, Clients clients, Regions regions, ClientSessions sessions, Trail trail,
      Clock clock) {
    this.followUps = followUps;
    this.visits = visits;
    this.clients = clients;
    this.regions = regions;
    this.sessions = sessions;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What a link leads to.
   *
   * @param regions those marked for the visit by id, the worst first
   * @param proven whether the browser that asks has proven to be the client's
   */
  record Opened(FollowUp followUp, Appointment visit, Client client, Map<String, String> regions, boolean proven) {

    String worst() {
      return regions.keySet().iterator().next();
    }
  }

  /**
   * @throws NotFoundException with a page that says so, when the link was never one or is out of date
   */
  Opened open(String token) {
    var found = followUps.byTokenHash(Tokens.hash(token));
    var followUp = found.filter(one -> one.open(clock.instant())).orElseThrow(() -> {
      trail.denied("client", "open link", found.map(dead -> "follow-up " + dead.id).orElse("follow-up"));
      return dead();
    });
    var visit = visits.findById(followUp.visitId);
    var marked = regions.of(visit);
    if (marked.isEmpty()) {
      throw dead();
    }
    var proven = sessions.current().filter(proof -> proof.opens(visit.id, visit.clientId)).isPresent();
    return new Opened(followUp, visit, clients.findById(visit.clientId), marked, proven);
  }

  private static NotFoundException dead() {
    return new NotFoundException(Response.status(404).type(MediaType.TEXT_HTML_TYPE)
        .entity(FollowUpPages.dead().render()).build());
  }
}
