package clinic.rhomboid.start;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's own programs, carried in the app's jars and unpacked into the data folder, where no cleaner of
 * temporary files finds them.
 */
final class PostgresPrograms {

  private PostgresPrograms() {}

  /** Unpacks this release once and answers its home, with {@code bin} and {@code lib} below it. */
  static Path unpackInto(Path folder) throws IOException {
    var archive = archive();
    var home = folder.resolve(nameOf(archive));
    if (!Files.exists(home)) {
      // Unpacked elsewhere and then moved, so that a start that was cut off leaves no half release behind.
      var unfinished = folder.resolve("unfinished");
      PrivateFiles.delete(unfinished);
      unpack(archive, unfinished);
      Files.move(unfinished, home);
    }
    return home;
  }

  private static byte[] archive() throws IOException {
    try (var found = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine())) {
      return found.readAllBytes();
    } catch (IllegalStateException none) {
      throw new StartFailure("There is no embedded PostgreSQL for " + system() + " on " + machine()
          + ". Name a PostgreSQL of your own with RHOMBOID_DB_URL.");
    }
  }

  private static String system() {
    var name = System.getProperty("os.name");
    return name.startsWith("Windows") ? "Windows" : name.startsWith("Mac") ? "Darwin" : name;
  }

  private static String machine() {
    var name = System.getProperty("os.arch");
    return name.equals("amd64") ? "x86_64" : name;
  }

  private static String nameOf(byte[] archive) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return "postgres-" + HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static void unpack(byte[] archive, Path folder) throws IOException {
    var xz = new XZCompressorInputStream(new ByteArrayInputStream(archive));
    try (var tar = new TarArchiveInputStream(xz)) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, folder.resolve(entry.getName()));
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      file.toFile().setExecutable((entry.getMode() & 0100) != 0);
    }
  }
}
