package clinic.rhomboid.retention;

import clinic.rhomboid.clients.Clients;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Erases again, at the start, whom a restored backup has brought back. */
@ApplicationScoped
class RestoredBackup {

  private static final Logger LOG = Logger.getLogger(RestoredBackup.class);

  private final ErasedClients memory;
  private final Erasure erasure;
  private final Clients clients;

  RestoredBackup(ErasedClients memory, Erasure erasure, Clients clients) {
    this.memory = memory;
    this.erasure = erasure;
    this.clients = clients;
  }

  void start(@Observes StartupEvent started) throws IOException {
    eraseAgain();
  }

  void eraseAgain() throws IOException {
    var remembered = memory.all();
    List<UUID> back = QuarkusTransaction.requiringNew().call(() -> remembered.stream()
        .filter(id -> clients.count("id = ?1 and erasedAt is null", id) > 0).toList());
    back.forEach(id -> erasure.erase(id, "clinic", Grounds.RESTORED));
    if (!back.isEmpty()) {
      LOG.warnf("%d clients who had been erased were back, and are erased again", back.size());
    }
    memory.addAll(QuarkusTransaction.requiringNew().call(() -> clients.find("erasedAt is not null").stream()
        .map(client -> client.id).toList()));
  }
}
