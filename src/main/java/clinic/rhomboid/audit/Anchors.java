package clinic.rhomboid.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Anchors the trail: where it stands is kept here, printed into the log and told to whoever listens. */
@ApplicationScoped
public class Anchors {

  private static final Logger LOG = Logger.getLogger(Anchors.class);

  private final EntityManager entities;
  private final Event<Anchored> events;
  private final Clock clock;

  Anchors(EntityManager entities, Event<Anchored> events, Clock clock) {
    this.entities = entities;
    this.events = events;
    this.clock = clock;
  }

  /** Where the chain stands now; empty while nothing is sealed. */
  @Transactional
  public Optional<Anchor> current() {
    Stream<?> rows = entities.createNativeQuery(
        "SELECT position, hash FROM trail_seal ORDER BY position DESC LIMIT 1", Tuple.class).getResultStream();
    return rows.map(Tuple.class::cast).map(row -> new Anchor(row.get(0, Long.class), row.get(1, byte[].class))).findFirst();
  }

  @Transactional
  void set() {
    current().ifPresent(anchor -> {
      var now = clock.instant();
      entities.createNativeQuery(
              "INSERT INTO trail_anchor (position, hash, at) VALUES (:position, :hash, :at) ON CONFLICT DO NOTHING")
          .setParameter("position", anchor.position())
          .setParameter("hash", anchor.hash())
          .setParameter("at", now)
          .executeUpdate();
      events.fire(new Anchored(anchor, now));
      LOG.infof("Trail anchor %s: %d entries sealed at %s", anchor, anchor.position(), now);
    });
  }
}
