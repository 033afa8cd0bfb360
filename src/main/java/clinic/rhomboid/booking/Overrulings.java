package clinic.rhomboid.booking;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.vault.Vault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where the clinic did otherwise than its policy says: in the trail, and in the visit's history with the reason. */
@ApplicationScoped
public class Overrulings implements PanacheRepositoryBase<Overruling, UUID> {

  /** How long a reason may be. */
  public static final int LONGEST_REASON = 500;

  static final String CONTEXT = "overruling";

  private final Vault vault;
  private final Clients clients;
  private final Trail trail;
  private final Clock clock;

  Overrulings(Vault vault, Clients clients, Trail trail, Clock clock) {
    this.vault = vault;
    this.clients = clients;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * One of them, as people read it.
   *
   * @param reason empty once the client's record is erased
   */
  public record Told(String what, String reason, String actor, Instant at) {}

  void note(Appointment visit, Overruling.Kind kind, String reason, String actor) {
    var client = clients.findById(visit.clientId);
    var overruling = new Overruling();
    overruling.id = UUID.randomUUID();
    overruling.visitId = visit.id;
    overruling.kind = kind;
    overruling.keyId = client.keyId;
    overruling.reason = vault.seal(client.keyId, reason, CONTEXT);
    overruling.actor = actor;
    overruling.at = clock.instant();
    persist(overruling);
    trail.record(actor, "overrule", "visit " + visit.id, visit.clientId, kind.name(), "overruling " + overruling.id);
  }

  /** What was done about a visit, the first first. */
  public List<Told> of(Appointment visit) {
    var readable = clients.findById(visit.clientId).keyId != null;
    return list("visitId = ?1 order by at, id", visit.id).stream()
        .map(one -> new Told(one.kind.words, readable ? vault.open(one.reason, CONTEXT) : "", one.actor, one.at))
        .toList();
  }
}
