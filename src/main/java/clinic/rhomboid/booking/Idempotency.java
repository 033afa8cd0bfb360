package clinic.rhomboid.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** Makes a repeated request the same booking: the first answer stands in the transaction that booked. */
@ApplicationScoped
class Idempotency {

  private final EntityManager entities;
  private final ObjectMapper json;
  private final Clock clock;

  Idempotency(EntityManager entities, ObjectMapper json, Clock clock) {
    this.entities = entities;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Takes the key for this request, before any lock; a twin waits here until the first one has ended.
   *
   * @return what the key was answered before, or empty for a new key
   */
  Optional<BookingOutcome> begin(RequestKey key) {
    var taken = entities.createNativeQuery(
            "INSERT INTO idempotency (key, body_hash, created_at) VALUES (:key, :hash, :now) ON CONFLICT DO NOTHING")
        .setParameter("key", key.key())
        .setParameter("hash", key.bodyHash())
        .setParameter("now", clock.instant())
        .executeUpdate();
    return taken == 1 ? Optional.empty() : Optional.of(answered(key));
  }

  void finish(RequestKey key, BookedVisit visit) {
    try {
      entities.createNativeQuery("UPDATE idempotency SET appointment_id = :visit, answer = :answer WHERE key = :key")
          .setParameter("visit", visit.id())
          .setParameter("answer", json.writeValueAsString(visit))
          .setParameter("key", key.key())
          .executeUpdate();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A booked visit has no JSON form", impossible);
    }
  }

  /** Only bookings are kept: a request that booked nothing may be made again with its key. */
  void forget(RequestKey key) {
    entities.createNativeQuery("DELETE FROM idempotency WHERE key = :key").setParameter("key", key.key()).executeUpdate();
  }

  private BookingOutcome answered(RequestKey key) {
    var row = (Tuple) entities.createNativeQuery("SELECT body_hash, answer FROM idempotency WHERE key = :key", Tuple.class)
        .setParameter("key", key.key())
        .getSingleResult();
    if (!Arrays.equals(row.get(0, byte[].class), key.bodyHash())) {
      return new BookingOutcome.KeyReused();
    }
    try {
      return new BookingOutcome.Booked(json.readValue(row.get(1, String.class), BookedVisit.class));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A stored answer is not JSON", impossible);
    }
  }
}
