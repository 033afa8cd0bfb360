package clinic.rhomboid.retention;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Closing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Closes clients' records: under lock while the law wants them kept, and for good when it no longer does. Each call is a
 * transaction of its own with its entry in the trail.
 */
@ApplicationScoped
public class Erasure {

  private final Closing closing;
  private final Appointments appointments;
  private final Retention retention;
  private final Trail trail;
  private final Clock clock;

  Erasure(
      Closing closing, Appointments appointments, Retention retention, Trail trail,
      Clock clock) {
    this.closing = closing;
    this.appointments = appointments;
    this.retention = retention;
    this.trail = trail;
    this.clock = clock;
  }

  /** Destroys the key of a record that nobody has to keep any more. */
  @Transactional
  public ErasureOutcome erase(UUID clientId, String actor, Grounds grounds) {
    var client = closing.locked(clientId);
    if (client == null) {
      return new ErasureOutcome.Unknown();
    }
    if (client.erasedAt != null) {
      return new ErasureOutcome.Done();
    }
    // What was erased before a backup is erased after it, whatever the backup still expects.
    if (grounds != Grounds.RESTORED) {
      var objection = waiting(client).or(() ->
          retention.mustBeKept(client).<ErasureOutcome>map(ErasureOutcome.MustBeKept::new));
      if (objection.isPresent()) {
        return objection.get();
      }
    }
    closing.erase(client);
    trail.record(actor, "erase", "client " + clientId, clientId, grounds.words);
    return new ErasureOutcome.Done();
  }

  /** Puts a record under lock until the law no longer wants it kept; one that need not be kept is erased. */
  @Transactional
  public ErasureOutcome restrict(UUID clientId, String actor, Grounds grounds) {
    var client = closing.locked(clientId);
    if (client == null) {
      return new ErasureOutcome.Unknown();
    }
    if (client.closed()) {
      return new ErasureOutcome.Done();
    }
    var waiting = waiting(client);
    if (waiting.isPresent()) {
      return waiting.get();
    }
    var until = retention.mustBeKept(client);
    if (until.isEmpty()) {
      return erase(clientId, actor, grounds);
    }
    closing.restrict(client, until.get());
    trail.record(actor, "restrict", "client " + clientId, clientId, grounds.words);
    return new ErasureOutcome.Done();
  }

  /** Takes a restricted record from under its lock again. */
  @Transactional
  public ErasureOutcome reopen(UUID clientId, String actor) {
    var client = closing.locked(clientId);
    if (client == null || client.restrictedAt == null || client.erasedAt != null) {
      return new ErasureOutcome.Unknown();
    }
    closing.reopen(client);
    trail.record(actor, "lift restriction", "client " + clientId, clientId, Grounds.CLIENT_RETURNED.words);
    return new ErasureOutcome.Done();
  }

  private Optional<ErasureOutcome> waiting(Client client) {
    return appointments.unfinished(client.id, clock.instant()).isEmpty()
        ? Optional.empty() : Optional.of(new ErasureOutcome.VisitsToCome());
  }
}
