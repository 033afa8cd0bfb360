package clinic.rhomboid.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the app's own, kept in a folder and set up for a clinic's data: every commit reaches the disk,
 * and nobody connects without the password, which only the folder's owner can read.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  static final String OWNER = "rhomboid";

  private final FolderLock lock;
  private final PostgresCommand postgres;
  private final Path folder;
  private final String password;
  private final int port;

  private EmbeddedPostgres(FolderLock lock, PostgresCommand postgres, Path folder, String password, int port) {
    this.lock = lock;
    this.postgres = postgres;
    this.folder = folder;
    this.password = password;
    this.port = port;
  }

  /**
   * Starts the server on what the folder holds, or on a new empty database.
   *
   * @throws StartFailure when the folder is in use, can't be written, or the server does not start
   */
  public static EmbeddedPostgres start(Path folder) {
    try {
      PrivateFiles.folder(folder);
      var lock = FolderLock.take(folder);
      try {
        return start(folder, lock);
      } catch (IOException | RuntimeException failure) {
        lock.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw new StartFailure("The data folder " + folder + " can't be used."
          + " Make it writable, or choose another with RHOMBOID_DATA_DIR", failure);
    }
  }

  private static EmbeddedPostgres start(Path folder, FolderLock lock) throws IOException {
    var programs = folder.resolve("programs");
    var database = folder.resolve("database");
    var postgres = new PostgresCommand(PostgresPrograms.unpackInto(programs), folder.resolve("command.log"));
    var password = password(folder, database);
    if (!Files.exists(database)) {
      create(postgres, folder, database);
    }
    LeftoverServer.stop(postgres, database, programs);
    var server = new EmbeddedPostgres(lock, postgres, folder, password, freePort());
    server.serve(database);
    return server;
  }

  private static String password(Path folder, Path database) throws IOException {
    var file = folder.resolve("password");
    if (Files.exists(database) && !Files.exists(file)) {
      throw new StartFailure("The database's password file " + file + " is missing. Put it back from your backup.");
    }
    return PrivateFiles.secret(file);
  }

  private static void create(PostgresCommand postgres, Path folder, Path database) throws IOException {
    var unfinished = folder.resolve("database.unfinished");
    PrivateFiles.delete(unfinished);
    // The built-in locale sorts the same on every system, so that an update of the system can't damage an index.
    var done = postgres.run("initdb", "-D", unfinished.toString(), "-U", "postgres",
        "--auth=scram-sha-256", "--pwfile=" + folder.resolve("password"),
        "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
    if (!done) {
      throw notStarted(postgres, folder);
    }
    Files.move(unfinished, database);
  }

  private void serve(Path database) throws IOException {
    var log = folder.resolve("server.log");
    if (Files.exists(log)) {
      Files.move(log, folder.resolve("server.log.before"), StandardCopyOption.REPLACE_EXISTING);
    }
    var done = postgres.run("pg_ctl", "start", "-D", database.toString(), "-l", log.toString(),
        "-w", "-t", "300", "-o", options(port));
    if (!done) {
      throw notStarted(postgres, folder);
    }
    try {
      OwnDatabase.ensure(urlOf("postgres"), OWNER, password);
    } catch (SQLException failure) {
      stop();
      throw new StartFailure("The embedded PostgreSQL refuses the password kept in " + folder, failure);
    }
  }

  private static StartFailure notStarted(PostgresCommand postgres, Path folder) throws IOException {
    return new StartFailure("The embedded PostgreSQL did not start: "
        + postgres.complaint(folder.resolve("server.log"))
        + ". Mend that, or name a PostgreSQL of your own with RHOMBOID_DB_URL.");
  }

  private static String options(int port) {
    return Stream.of(
            "port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "max_connections=100",
            "shared_buffers=256MB",
            "timezone=UTC",
            "log_timezone=UTC",
            // A broken constraint would otherwise write a client's values into the log.
            "log_error_verbosity=terse",
            "log_checkpoints=off")
        .map(setting -> "-c " + setting)
        .collect(Collectors.joining(" "));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public String jdbcUrl() {
    return urlOf(port);
  }

  public String user() {
    return OWNER;
  }

  public String password() {
    return password;
  }

  /** The app's database on a server of this port. */
  static String urlOf(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + OWNER;
  }

  private String urlOf(String databaseName) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + databaseName;
  }

  /** Stops the server in order and lets go of the folder. */
  @Override
  public void close() {
    try {
      stop();
      lock.close();
    } catch (IOException failure) {
      throw new IllegalStateException("The embedded PostgreSQL in " + folder + " could not be stopped", failure);
    }
  }

  private void stop() throws IOException {
    postgres.run("pg_ctl", "stop", "-D", folder.resolve("database").toString(), "-m", "fast", "-w", "-t", "60");
  }
}
