package clinic.rhomboid.retention;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import clinic.rhomboid.clients.ClientClosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The ids of erased clients, in a file beside the database and not in it: a restored backup brings an erased client and
 * their key back, and this is how the app knows that they must go again. An id says nothing about anybody.
 */
@ApplicationScoped
class ErasedClients {

  private static final Logger LOG = Logger.getLogger(ErasedClients.class);
  private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final Path file;

  ErasedClients(@ConfigProperty(name = "rhomboid.data-dir") String folder) {
    file = Path.of(folder).resolve("erased-clients");
  }

  void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClientClosed closed) {
    if (closed.erased()) {
      LOG.infof("Erased client %s", closed.clientId());
      addAll(Set.of(closed.clientId()));
    }
  }

  /** Writes down those that are missing. */
  synchronized void addAll(Collection<UUID> clients) {
    try {
      var missing = new LinkedHashSet<>(clients);
      missing.removeAll(all());
      if (!missing.isEmpty()) {
        Files.createDirectories(file.getParent());
        var lines = missing.stream().map(id -> id + "\n").collect(Collectors.joining());
        Files.writeString(file, lines, CREATE, APPEND);
      }
    } catch (IOException unwritable) {
      // The erasure itself must not fail for it, and the log names the client too.
      LOG.warnf("%s could not be written. Keep the log: a restored backup brings erased clients back", file);
    }
  }

  synchronized Set<UUID> all() throws IOException {
    if (!Files.exists(file)) {
      return Set.of();
    }
    return Files.readAllLines(file).stream().map(String::strip).filter(line -> ID.matcher(line).matches())
        .map(UUID::fromString).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
