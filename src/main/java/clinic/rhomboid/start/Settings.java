package clinic.rhomboid.start;

import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the clinic has set, in the environment or in a {@code .env} file, read before the app starts.
 *
 * @param database a PostgreSQL of the clinic's own; absent, the embedded one starts
 * @param key the key as it was written; absent when none is set
 * @param keysBefore the keys that are being replaced, as they were written
 * @param publicUrl without a slash at its end; absent when none is set
 */
record Settings(
    Optional<DatabaseAddress> database,
    Path dataFolder,
    boolean sampleClinic,
    Optional<String> key,
    List<String> keysBefore,
    Optional<String> publicUrl,
    String host,
    int port) {

  private static final String LOOPBACK = "127.0.0.1";

  /**
   * Reads and checks them.
   *
   * @throws StartFailure for a value that can't be used
   */
  static Settings read() {
    var config = new SmallRyeConfigBuilder()
        .addSystemSources()
        .withSources(new DotEnvConfigSourceProvider())
        .addDefaultInterceptors()
        .build();
    var database = text(config, "RHOMBOID_DB_URL").map(url -> DatabaseAddress.of(
        url, text(config, "RHOMBOID_DB_USER"), text(config, "RHOMBOID_DB_PASSWORD")));
    var sampleClinic = text(config, "RHOMBOID_SAMPLE_CLINIC").map(Settings::yesOrNo).orElse(database.isEmpty());
    var folder = text(config, "RHOMBOID_DATA_DIR").orElse("data");
    return new Settings(
        database,
        Path.of(folder).toAbsolutePath().normalize(),
        sampleClinic,
        text(config, "RHOMBOID_KEY"),
        text(config, "RHOMBOID_KEY_BEFORE").map(keys -> List.of(keys.split("\\s*,\\s*"))).orElse(List.of()),
        text(config, "RHOMBOID_PUBLIC_URL").map(Settings::webAddress),
        // The sample clinic's accounts are no secret, so nobody outside this machine may reach it.
        sampleClinic ? LOOPBACK : text(config, "quarkus.http.host").orElse("0.0.0.0"),
        text(config, "quarkus.http.port").map(Settings::port).orElse(8080));
  }

  private static Optional<String> text(SmallRyeConfig config, String name) {
    return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
  }

  private static boolean yesOrNo(String value) {
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw new StartFailure("RHOMBOID_SAMPLE_CLINIC must be true or false, not " + value + ".");
  }

  private static String webAddress(String value) {
    var address = value.replaceFirst("/+$", "");
    if (address.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?") && URI.create(address).getHost() != null) {
      return address;
    }
    throw new StartFailure("RHOMBOID_PUBLIC_URL must be a web address such as https://clinic.example, not "
        + value + ".");
  }

  private static int port(String value) {
    if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65535) {
      return Integer.parseInt(value);
    }
    throw new StartFailure("QUARKUS_HTTP_PORT must be a port number, not " + value + ".");
  }
}
