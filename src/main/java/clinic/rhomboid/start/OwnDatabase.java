package clinic.rhomboid.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** The app's database and the account that owns it, which is not the server's superuser. */
final class OwnDatabase {

  private OwnDatabase() {}

  /** Makes both where they are missing; the name serves for either. */
  static void ensure(String adminUrl, String name, String password) throws SQLException {
    try (var connection = connect(adminUrl, "postgres", password)) {
      if (lacks(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
        run(connection, "CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
      }
      if (lacks(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        run(connection, "CREATE DATABASE " + name + " OWNER " + name);
      }
    }
  }

  // The driver is named outright: the driver manager does not see it through the packaged app's class loader.
  static Connection connect(String url, String user, String password) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "10");
    return new Driver().connect(url, properties);
  }

  private static boolean lacks(Connection connection, String query, String name) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return !rows.next();
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
