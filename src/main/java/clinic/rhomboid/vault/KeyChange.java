package clinic.rhomboid.vault;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Rotates by itself once the app has started with a new key beside the one before it, and says when that is done. */
@ApplicationScoped
class KeyChange {

  private static final Logger LOG = Logger.getLogger(KeyChange.class);

  private final MasterKeys masters;
  private final KeyRotation rotation;
  private final KeyInventory inventory;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
    var thread = new Thread(work, "rotate-keys");
    thread.setDaemon(true);
    return thread;
  });
  private volatile boolean stopping;

  KeyChange(MasterKeys masters, KeyRotation rotation, KeyInventory inventory) {
    this.masters = masters;
    this.rotation = rotation;
    this.inventory = inventory;
  }

  void start(@Observes StartupEvent started) {
    if (masters.changing()) {
      thread.execute(this::rotate);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    thread.shutdown();
  }

  private void rotate() {
    try {
      LOG.infof("%d keys were wrapped again by the key %s", rotation.run(), masters.currentId());
      var left = inventory.toWrapAgain();
      if (left == 0) {
        LOG.info("Every key is wrapped by the current key. RHOMBOID_KEY_BEFORE can be taken away");
      } else {
        LOG.warnf("%d keys are still wrapped by a key before. Leave RHOMBOID_KEY_BEFORE and start again, or run rotate-key", left);
      }
    } catch (RuntimeException failed) {
      if (!stopping) {
        LOG.error("The keys could not all be wrapped again. Leave RHOMBOID_KEY_BEFORE and start again", failed);
      }
    }
  }
}
