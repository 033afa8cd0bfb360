package clinic.rhomboid.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.sql.SQLException;

/** Grows the sample clinic, once it stands, to the size that is measured. */
@ApplicationScoped
class BenchClinic {

  private final AgroalDataSource database;

  BenchClinic(AgroalDataSource database) {
    this.database = database;
  }

  void grow(@Observes @Priority(Interceptor.Priority.APPLICATION + 1) StartupEvent started)
      throws SQLException, IOException {
    try (var script = BenchClinic.class.getResourceAsStream("/clinic.sql");
        var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (var sql : new String(script.readAllBytes(), UTF_8).split(";\\s*\\n")) {
        statement.execute(sql);
      }
    }
  }
}
