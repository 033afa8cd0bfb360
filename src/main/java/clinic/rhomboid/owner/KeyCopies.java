package clinic.rhomboid.owner;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.vault.KeyInventory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Whether the owner has said that a copy of the clinic's key is kept; until then they are reminded. */
@ApplicationScoped
class KeyCopies {

  private static final Logger LOG = Logger.getLogger(KeyCopies.class);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);

  private final EntityManager entities;
  private final KeyInventory keys;
  private final Trail trail;
  private final Clock clock;
  private final boolean sampleClinic;

  KeyCopies(
      EntityManager entities, KeyInventory keys, Trail trail, Clock clock,
      @ConfigProperty(name = "rhomboid.sample-clinic", defaultValue = "false") boolean sampleClinic) {
    this.entities = entities;
    this.keys = keys;
    this.trail = trail;
    this.clock = clock;
    this.sampleClinic = sampleClinic;
  }

  void remind(@Observes StartupEvent started) {
    if (!sampleClinic && QuarkusTransaction.requiringNew().call(() -> kept(ZoneId.of("UTC")).isEmpty())) {
      LOG.warnf("Keep a copy of RHOMBOID_KEY (fingerprint %s) outside this machine: without it nothing that clients have"
          + " told can ever be read again. See docs/keys.md; the owner confirms the copy at /owner", keys.currentId());
    }
  }

  @Transactional
  void confirm(String actor) {
    var added = entities.createNativeQuery("INSERT INTO key_copy (master_key_id, confirmed_by, confirmed_at)"
            + " VALUES (:key, :actor, :now) ON CONFLICT DO NOTHING")
        .setParameter("key", keys.currentId())
        .setParameter("actor", actor)
        .setParameter("now", clock.instant())
        .executeUpdate();
    if (added == 1) {
      trail.record(actor, "confirm copy", "key " + keys.currentId(), null, null);
    }
  }

  Clinic.Key card(ZoneId zone) {
    List<Clinic.Line> wrapped = keys.wrapped().entrySet().stream()
        .map(count -> new Clinic.Line(count.getKey(), count.getValue().toString())).toList();
    return new Clinic.Key(keys.currentId(), kept(zone).orElse(null), wrapped, keys.toWrapAgain() > 0);
  }

  private Optional<String> kept(ZoneId zone) {
    Stream<?> rows = entities
        .createNativeQuery("SELECT confirmed_by, confirmed_at FROM key_copy WHERE master_key_id = :key", Tuple.class)
        .setParameter("key", keys.currentId())
        .getResultStream();
    return rows.map(Tuple.class::cast)
        .map(row -> row.get(0, String.class) + ", " + DAY.format(row.get(1, Instant.class).atZone(zone))).findFirst();
  }
}
