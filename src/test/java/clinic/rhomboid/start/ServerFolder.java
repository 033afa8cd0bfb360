package clinic.rhomboid.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** What the embedded server leaves in the data folder, read from outside as the folder's owner may. */
record ServerFolder(Path dataFolder) {

  Path folder() {
    return dataFolder.resolve("postgres");
  }

  Path pidFile() {
    return folder().resolve("database").resolve("postmaster.pid");
  }

  boolean runs() {
    return Files.exists(pidFile());
  }

  /** Where it answers, as RHOMBOID_DB_URL names it. */
  String url() throws IOException {
    return "postgresql://127.0.0.1:" + Files.readAllLines(pidFile()).get(3).strip() + "/rhomboid";
  }

  String password() throws IOException {
    return Files.readString(folder().resolve("password"));
  }

  Connection connect() throws IOException, SQLException {
    return OwnDatabase.connect("jdbc:" + url(), "rhomboid", password());
  }

  void execute(String sql) throws IOException, SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String ask(String query) throws IOException, SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
