package clinic.rhomboid.audit;

import clinic.rhomboid.jobs.Job;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Chains committed entries every second, apart from the transactions that write them, so that none waits for another. */
@ApplicationScoped
class Sealer implements Job {

  private static final int AT_ONCE = 500;

  private final AgroalDataSource database;
  private final Clock clock;

  Sealer(AgroalDataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Task<?> task() {
    return Tasks.recurring("seal-trail", FixedDelay.ofSeconds(1)).execute((instance, context) -> seal());
  }

  void seal() {
    while (QuarkusTransaction.requiringNew().call(this::sealSome) == AT_ONCE) {
      // More entries were waiting than one transaction takes.
    }
  }

  private int sealSome() throws SQLException {
    try (var connection = database.getConnection()) {
      return sealSome(connection);
    }
  }

  int sealSome(Connection connection) throws SQLException {
    // One sealer at a time, also when a second node believes the first one dead.
    try (var lock = connection.createStatement()) {
      lock.execute("LOCK TABLE trail_seal IN SHARE ROW EXCLUSIVE MODE");
    }
    var waiting = waiting(connection);
    append(connection, waiting);
    return waiting.size();
  }

  private static List<Entry> waiting(Connection connection) throws SQLException {
    var entries = new ArrayList<Entry>();
    try (var query = connection.prepareStatement("SELECT " + Entry.COLUMNS
            + " FROM trail_unsealed u JOIN trail t ON t.id = u.entry_id ORDER BY t.id LIMIT " + AT_ONCE);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        entries.add(Entry.of(rows));
      }
    }
    return entries;
  }

  private void append(Connection connection, List<Entry> entries) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    var position = 0L;
    var hash = ChainCheck.BEGINNING;
    try (var query = connection.createStatement();
        var last = query.executeQuery("SELECT position, hash FROM trail_seal ORDER BY position DESC LIMIT 1")) {
      if (last.next()) {
        position = last.getLong(1);
        hash = last.getBytes(2);
      }
    }
    try (var seal = connection.prepareStatement("INSERT INTO trail_seal VALUES (?, ?, ?, ?)");
        var done = connection.prepareStatement("DELETE FROM trail_unsealed WHERE entry_id = ?")) {
      var now = clock.instant().atOffset(ZoneOffset.UTC);
      for (var entry : entries) {
        hash = entry.sealedBehind(hash);
        seal.setLong(1, ++position);
        seal.setLong(2, entry.id());
        seal.setBytes(3, hash);
        seal.setObject(4, now);
        seal.addBatch();
        done.setLong(1, entry.id());
        done.addBatch();
      }
      seal.executeBatch();
      done.executeBatch();
    }
  }
}
