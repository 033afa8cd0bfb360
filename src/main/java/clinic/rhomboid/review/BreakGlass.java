package clinic.rhomboid.review;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.accounts.Owners;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.ClientClosed;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.vault.SealBrokenException;
import clinic.rhomboid.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens the record of a client to a therapist whose client it is not: with a reason, for an hour, and the owner is told. */
@ApplicationScoped
class BreakGlass {

  static final Duration LASTS = Duration.ofMinutes(60);

  private static final String CONTEXT = "break-glass";
  private static final String CLOSING = "the closing of the record";

  private final Openings openings;
  private final Appointments appointments;
  private final Clients clients;
  private final Locations locations;
  private final Owners owners;
  private final Vault vault;
  private final Trail trail;
  private final Event<Notice> notices;
  private final Clock clock;

  BreakGlass(
      Openings openings, Appointments appointments, Clients clients, Locations locations, Owners owners, Vault vault,
      Trail trail, Event<Notice> notices, Clock clock) {
    this.openings = openings;
    this.appointments = appointments;
    this.clients = clients;
    this.locations = locations;
    this.owners = owners;
    this.vault = vault;
    this.trail = trail;
    this.notices = notices;
    this.clock = clock;
  }

  /** Opens the record of whoever this visit is of; empty when there is none to open. */
  @Transactional
  Optional<Opening> byVisit(Reviewer reviewer, UUID visitId, String reason) {
    return appointments.findByIdOptional(visitId).map(visit -> clients.findById(visit.clientId))
        .flatMap(client -> open(reviewer, List.of(client), reason, "visit " + visitId));
  }

  /** Opens the record of whoever has exactly this name and birth date; empty when that is nobody, or not only one. */
  @Transactional
  Optional<Opening> byPerson(Reviewer reviewer, String name, LocalDate born, String reason) {
    var key = new Identity(name, born, null, null).nameKey();
    return open(reviewer, clients.list("nameKey = ?1 and birthDate = ?2", key, born), reason, "client");
  }

  /** Ends it before its time; one that is over stays as it is. */
  @Transactional
  boolean end(UUID id, String actor) {
    var found = openings.findByIdOptional(id);
    found.filter(opening -> opening.live(clock.instant())).ifPresent(opening -> {
      opening.endedAt = clock.instant();
      opening.endedBy = actor;
      trail.record(actor, "end", opening.reference(), opening.clientId, null);
    });
    return found.isPresent();
  }

  /** What belongs to a closed record is nobody's, not even for the rest of an hour. */
  @Transactional(MANDATORY)
  void close(@Observes ClientClosed closed) {
    openings.update("endedAt = ?1, endedBy = ?2 where clientId = ?3 and endedAt is null and expiresAt > ?1",
        clock.instant(), CLOSING, closed.clientId());
  }

  /** Why it was opened; empty once the client's data is erased. */
  Optional<String> reason(Opening opening) {
    try {
      return Optional.of(vault.open(opening.reason, CONTEXT));
    } catch (SealBrokenException erased) {
      return Optional.empty();
    }
  }

  private Optional<Opening> open(Reviewer reviewer, List<Client> found, String reason, String asked) {
    if (found.size() != 1 || found.get(0).closed()) {
      trail.denied(reviewer.actor(), "break-glass", asked);
      return Optional.empty();
    }
    var client = found.get(0);
    var opening = new Opening();
    opening.id = UUID.randomUUID();
    opening.therapistId = reviewer.id();
    opening.actor = reviewer.actor();
    opening.clientId = client.id;
    opening.reason = vault.seal(client.keyId, reason, CONTEXT);
    opening.openedAt = clock.instant();
    opening.expiresAt = opening.openedAt.plus(LASTS);
    openings.persistAndFlush(opening);
    trail.record(reviewer.actor(), "open", opening.reference(), client.id, null, opening.reference());
    tellOwners(opening);
    return Optional.of(opening);
  }

  /** Neither the client nor the reason: a mail is read by others. */
  private void tellOwners(Opening opening) {
    var zone = locations.only().zoneId();
    var rows = new LinkedHashMap<String, String>();
    rows.put("Opened by", opening.actor);
    rows.put("Opened", StaffTimes.dayAndTime(opening.openedAt, zone));
    rows.put("Ends", StaffTimes.dayAndTime(opening.expiresAt, zone));
    owners.active().forEach(owner ->
        notices.fire(Notice.withRows(MessageKind.BREAK_GLASS_OPENED, owner.email(), owner.name(), rows)));
  }
}
