package clinic.rhomboid.vault;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;

/** Everything a thief of the database would carry off: each table as PostgreSQL dumps it, and the server's files. */
@ApplicationScoped
class Dump {

  private final AgroalDataSource source;
  private final Path folder;
  private final String url;

  Dump(
      AgroalDataSource source, @ConfigProperty(name = "rhomboid.data-dir") Path folder,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
    this.source = source;
    this.folder = folder.resolve("postgres");
    this.url = url;
  }

  /** Every table in each of the ways COPY writes it. */
  Map<String, byte[]> tables(List<String> names) throws SQLException, IOException {
    var tables = new LinkedHashMap<String, byte[]>();
    try (var connection = source.getConnection()) {
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (var name : names) {
        for (var format : List.of("text", "csv", "binary")) {
          var bytes = new ByteArrayOutputStream();
          copy.copyOut("COPY (SELECT * FROM \"" + name + "\") TO STDOUT (FORMAT " + format + ")", bytes);
          tables.put(name + " as " + format, bytes.toByteArray());
        }
      }
    }
    return tables;
  }

  /** The files of the server that hold one of the forms, once everything has been written to them. */
  List<Path> files(Canary canary) throws SQLException, IOException {
    try (var connection = DriverManager.getConnection(
            url.replaceFirst("/[^/]*$", "/postgres"), "postgres", Files.readString(folder.resolve("password")).strip());
        var statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
    }
    try (Stream<Path> files = Files.walk(folder.resolve("database"))) {
      return files.filter(Files::isRegularFile).filter(file -> !canary.foundIn(bytes(file)).isEmpty()).toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException gone) {
      return new byte[0];
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
