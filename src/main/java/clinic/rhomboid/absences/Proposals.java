package clinic.rhomboid.absences;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.vault.Tokens;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was proposed for the visits that an absence touches. */
@ApplicationScoped
public class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

  private final Trail trail;

  Proposals(Trail trail) {
    this.trail = trail;
  }

  /** By the time of the visit. */
  List<Proposal> of(UUID absenceId) {
    return list("absenceId = ?1 order by oldStart, id", absenceId);
  }

  /** Everything that was ever proposed for a visit. */
  public List<Proposal> about(UUID visitId) {
    return list("visitId = ?1 order by id", visitId);
  }

  /** The one a link leads to. A link of none is on the trail, without its token. */
  Optional<Proposal> byToken(String token) {
    var proposal = find("tokenHash", Tokens.hash(token)).firstResultOptional();
    if (proposal.isEmpty()) {
      trail.denied("client", "open link", "proposal");
    }
    return proposal;
  }

  List<UUID> unanswered(Instant now) {
    return ids("select id from Proposal where state = 'SENT' and answerBy <= ?1 order by id", now);
  }

  /** Those that somebody still has to do something about. */
  List<UUID> pending() {
    return ids("select id from Proposal where state in ('DRAFT', 'SENT', 'CALL') order by id");
  }

  /** The proposal as it is now, kept from changing until the transaction ends. */
  Proposal locked(UUID id) {
    var proposal = findById(id);
    getEntityManager().refresh(proposal, LockModeType.PESSIMISTIC_WRITE);
    return proposal;
  }

  private List<UUID> ids(String query, Object... parameters) {
    var asked = getEntityManager().createQuery(query, UUID.class);
    for (var i = 0; i < parameters.length; i++) {
      asked.setParameter(i + 1, parameters[i]);
    }
    return asked.getResultList();
  }
}
