package clinic.rhomboid.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** What kind of trouble an unexpected exception is, by its causes: the sender's, the database's, or ours. */
enum Trouble {
  /** Text that no column can hold, or a form that cannot be read. */
  UNREADABLE(400),
  /** The client went away or took too long to send its request. */
  BROKEN_OFF(408),
  /** The database is away or every line to it is taken: it will be back, and so may the caller. */
  DATABASE_AWAY(503),
  OURS(500);

  /** PostgreSQL: a character that its encoding does not have, such as NUL. */
  private static final String NO_SUCH_CHARACTER = "22021";

  private static final String FORM_PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";
  private static final int FRAMES_OF_PARSER = 5;

  final int status;

  Trouble(int status) {
    this.status = status;
  }

  static Trouble of(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
        .map(Trouble::ofOne)
        .filter(trouble -> trouble != OURS)
        .findFirst()
        .orElse(OURS);
  }

  private static Trouble ofOne(Throwable cause) {
    if (cause instanceof SQLException sql) {
      return NO_SUCH_CHARACTER.equals(sql.getSQLState()) ? UNREADABLE : away(sql) ? DATABASE_AWAY : OURS;
    }
    if (cause instanceof IOException) {
      return BROKEN_OFF;
    }
    return inFormParser(cause) ? UNREADABLE : OURS;
  }

  /** The framework has no exception of its own for forms with too many fields or broken escapes. */
  private static boolean inFormParser(Throwable cause) {
    return Stream.of(cause.getStackTrace()).limit(FRAMES_OF_PARSER)
        .anyMatch(frame -> frame.getClassName().startsWith(FORM_PARSER));
  }

  /** The line broke, the server is starting or stopping, or the pool had no line to give in time. */
  private static boolean away(SQLException sql) {
    var state = sql.getSQLState();
    return state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
  }
}
