package clinic.rhomboid.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.sql.SQLException;

/** Grows the sample clinic, once it stands, to the size that is measured, and later to ten times that. */
@Singleton
@Path("/bench/clinic")
@PermitAll
public class BenchClinic {

  private final AgroalDataSource database;

  BenchClinic(AgroalDataSource database) {
    this.database = database;
  }

  void grow(@Observes @Priority(Interceptor.Priority.APPLICATION + 1) StartupEvent started)
      throws SQLException, IOException {
    run("/clinic.sql", 0, 0);
    // Some 20,000 visits behind and 5,000 ahead.
    run("/visits.sql", -1867, 467);
  }

  /** Some 180,000 more behind and 45,000 more ahead, of the same people in the same rooms. */
  @POST
  @Path("ten-times")
  public void growTenTimes() throws SQLException, IOException {
    run("/visits.sql", -18_670, -1868);
    run("/visits.sql", 740, 4940);
  }

  /** Lets every hold go, so that its time can be booked. */
  @POST
  @Path("release")
  public void release() throws SQLException {
    try (var connection = database.getConnection(); var statement = connection.createStatement()) {
      statement.execute("DELETE FROM claim WHERE hold_id IS NOT NULL");
      statement.execute("DELETE FROM hold");
    }
  }

  private void run(String name, int first, int last) throws SQLException, IOException {
    try (var script = BenchClinic.class.getResourceAsStream(name);
        var connection = database.getConnection();
        var statement = connection.createStatement()) {
      var all = new String(script.readAllBytes(), UTF_8)
          .replace("@first@", Integer.toString(first)).replace("@last@", Integer.toString(last));
      for (var sql : all.split(";\\s*\\n")) {
        statement.execute(sql);
      }
    }
  }
}
