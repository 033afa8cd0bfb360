package clinic.rhomboid;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database as anybody reaches it who has the application's own password: plain SQL, none of its rules. */
@ApplicationScoped
public class Database {

  private final AgroalDataSource source;

  Database(AgroalDataSource source) {
    this.source = source;
  }

  /** Work in a transaction that is rolled back. */
  public interface Work {
    void on(Connection connection) throws SQLException;
  }

  public int execute(String sql, Object... parameters) {
    try (var connection = source.getConnection()) {
      return execute(connection, sql, parameters);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public static int execute(Connection connection, String sql, Object... parameters) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    }
  }

  /** The first column of every row. */
  public List<String> column(String sql, Object... parameters) {
    try (var connection = source.getConnection(); var statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      var values = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      return values;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public long count(String sql, Object... parameters) {
    return Long.parseLong(column("SELECT count(*) FROM " + sql, parameters).get(0));
  }

  public void rolledBack(Work work) {
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        work.on(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The SQL state with which the database refuses the statement. */
  public String refusal(String sql, Object... parameters) {
    var state = new String[1];
    rolledBack(connection ->
        state[0] = assertThrows(SQLException.class, () -> execute(connection, sql, parameters), sql).getSQLState());
    return state[0];
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (var i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
