package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The server a clinic's data is kept in, asked itself. */
@QuarkusTest
class EmbeddedPostgresTest {

  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Test
  void writesEveryCommitToTheDiskBeforeItIsAnswered() throws SQLException {
    assertEquals("on", ask("SHOW fsync"));
    assertEquals("on", ask("SHOW synchronous_commit"));
    assertEquals("on", ask("SHOW full_page_writes"));
  }

  @Test
  void listensOnLoopbackAlone() throws SQLException {
    assertEquals("127.0.0.1", ask("SHOW listen_addresses"));
  }

  @Test
  void letsNobodyInWithoutThePassword() {
    for (var user : new String[] {"rhomboid", "postgres"}) {
      var refusal = assertThrows(SQLException.class, () -> OwnDatabase.connect(url, user, "wrong").close());
      assertEquals("28P01", refusal.getSQLState());
    }
  }

  @Test
  void isNotUsedAsItsSuperuserByTheApp() throws SQLException {
    assertEquals("f", ask("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"));
    assertEquals("rhomboid", ask("SELECT current_user"));
  }

  @Test
  void offersTheExtensionThatForbidsOverlaps() throws SQLException {
    assertEquals("1", ask("SELECT count(*) FROM pg_available_extensions WHERE name = 'btree_gist'"));
  }

  private String ask(String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
