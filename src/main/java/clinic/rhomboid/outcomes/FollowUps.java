package clinic.rhomboid.outcomes;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.vault.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The questions of the day after, with their answers: numbers by the ids of regions, under the client's key. */
@ApplicationScoped
public class FollowUps implements PanacheRepositoryBase<FollowUp, UUID> {

  private static final String CONTEXT = "follow-up";
  private static final TypeReference<TreeMap<String, Integer>> NUMBERS = new TypeReference<>() {};
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String OF_CLIENT =
      "visitId in (select v.id from Appointment v where v.clientId = ?1)";

  private final Vault vault;

  FollowUps(Vault vault) {
    this.vault = vault;
  }

  /** Everything this client was asked, in order. */
  public List<FollowUp> of(UUID clientId) {
    return list(OF_CLIENT + " order by askedAt, id", clientId);
  }

  long answered(UUID clientId) {
    return count(OF_CLIENT + " and answeredAt is not null", clientId);
  }

  /** The question a link was made for, unless its client's record is closed. */
  Optional<FollowUp> byTokenHash(byte[] hash) {
    return find("tokenHash = ?1 and visitId in (select v.id from Appointment v, Client c where c.id = v.clientId"
        + " and c.restrictedAt is null and c.erasedAt is null)", hash).firstResultOptional();
  }

  FollowUp locked(UUID id) {
    var followUp = findById(id, LockModeType.PESSIMISTIC_WRITE);
    getEntityManager().refresh(followUp);
    return followUp;
  }

  /** The numbers by region; none before the answer and once the record is erased. */
  public Map<String, Integer> answers(FollowUp followUp, Client client) {
    if (followUp.answers == null || client.keyId == null) {
      return Map.of();
    }
    try {
      return JSON.readValue(vault.open(followUp.answers, CONTEXT), NUMBERS);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Stored numbers are not JSON: follow-up " + followUp.id);
    }
  }

  void seal(FollowUp followUp, Client client, Map<String, Integer> answers) {
    try {
      followUp.answers = vault.seal(client.keyId, JSON.writeValueAsString(new TreeMap<>(answers)), CONTEXT);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
