package clinic.rhomboid.booking;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends a visit's link at once, for one that got into the wrong hands, and has a new one mailed. */
@ApplicationScoped
public class LinkRenewal {

  private final Appointments appointments;
  private final Tokens tokens;
  private final Trail trail;
  private final Event<VisitChanged> events;

  LinkRenewal(Appointments appointments, Tokens tokens, Trail trail, Event<VisitChanged> events) {
    this.appointments = appointments;
    this.tokens = tokens;
    this.trail = trail;
    this.events = events;
  }

  /** The old link is dead when this returns. */
  @Transactional
  public void renew(UUID visitId, String actor) {
    var visit = appointments.locked(visitId);
    visit.linkGeneration++;
    visit.linkHash = Tokens.hash(tokens.ofLink(VisitWriter.LINK, visit.id, visit.linkGeneration));
    trail.record(actor, "renew link", "visit " + visit.id, visit.clientId, null);
    events.fire(new VisitChanged(visit, VisitChanged.Kind.LINK_RENEWED, null));
  }
}
