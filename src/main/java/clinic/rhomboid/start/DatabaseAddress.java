package clinic.rhomboid.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the app's database is and who the app is to it. */
record DatabaseAddress(String jdbcUrl, String user, String password) {

  private static final Pattern URL = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:([^:@/]*)(?::([^@/]*))?@)?(.+)");
  private static final String WRONG_ACCOUNT = "28";
  private static final String NO_SUCH_DATABASE = "3D000";

  /**
   * Takes the address as PostgreSQL's tools or as Java write it.
   *
   * @throws StartFailure when it is not the address of a PostgreSQL
   */
  static DatabaseAddress of(String url, Optional<String> user, Optional<String> password) {
    var parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new StartFailure("RHOMBOID_DB_URL must look like postgresql://host:5432/database.");
    }
    return new DatabaseAddress(
        "jdbc:postgresql://" + parts.group(3),
        user.or(() -> decoded(parts.group(1))).orElse(""),
        password.or(() -> decoded(parts.group(2))).orElse(""));
  }

  private static Optional<String> decoded(String part) {
    // A plus stands for itself in an address; only in a form's data is it a space.
    return Optional.ofNullable(part).map(text -> URLDecoder.decode(text.replace("+", "%2B"), UTF_8));
  }

  /**
   * Connects once.
   *
   * @throws StartFailure when the database does not let the app in
   */
  void check() {
    try {
      OwnDatabase.connect(jdbcUrl, user, password).close();
    } catch (SQLException failure) {
      throw explained(failure);
    }
  }

  private StartFailure explained(SQLException failure) {
    var state = Optional.ofNullable(failure.getSQLState()).orElse("");
    if (state.startsWith(WRONG_ACCOUNT)) {
      return new StartFailure("The database refuses the account. Check RHOMBOID_DB_USER and RHOMBOID_DB_PASSWORD",
          failure);
    }
    if (state.equals(NO_SUCH_DATABASE)) {
      return new StartFailure("The server has no such database. Create it, or check RHOMBOID_DB_URL", failure);
    }
    return new StartFailure("The database can't be reached. Check RHOMBOID_DB_URL and that the server runs", failure);
  }
}
