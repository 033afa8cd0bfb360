package clinic.rhomboid.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;

/** Files and folders that only the user who runs the app may read. */
final class PrivateFiles {

  private static final int SECRET_BYTES = 32;

  private PrivateFiles() {}

  /** Makes the folder, and closes it to everyone else where the file system knows owners. */
  static Path folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return folder;
  }

  /** The secret in this file, or else a new random one of 32 bytes, in base64, that is kept there from now on. */
  static String secret(Path file) throws IOException {
    if (!Files.exists(file)) {
      var bytes = new byte[SECRET_BYTES];
      new SecureRandom().nextBytes(bytes);
      // A temporary file is readable by its owner alone, and moving it leaves no moment with half a secret.
      var written = Files.createTempFile(file.getParent(), file.getFileName().toString(), null);
      Files.writeString(written, Base64.getEncoder().encodeToString(bytes));
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
