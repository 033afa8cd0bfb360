package clinic.rhomboid.start;

import clinic.rhomboid.audit.Proxies;
import clinic.rhomboid.clients.Identity;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the clinic has set, in the environment or in a {@code .env} file, read before the app starts.
 *
 * @param database a PostgreSQL of the clinic's own; absent, the embedded one starts
 * @param key the key as it was written; absent when none is set
 * @param ownerEmail who sets up a new clinic; absent when nobody is named
 * @param keysBefore the keys that are being replaced, as they were written
 * @param publicUrl without a slash at its end; absent when none is set
 * @param rateLimits whether they hold; only the sample clinic, which this machine alone can reach, may do without
 * @param trustedProxies addresses and networks, separated by commas; absent when there is no proxy
 */
record Settings(
    Optional<DatabaseAddress> database,
    Path dataFolder,
    boolean sampleClinic,
    Optional<String> key,
    Optional<String> ownerEmail,
    List<String> keysBefore,
    Optional<String> publicUrl,
    boolean rateLimits,
    Optional<String> trustedProxies,
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
        text(config, "RHOMBOID_OWNER_EMAIL").map(Settings::email),
        text(config, "RHOMBOID_KEY_BEFORE").map(keys -> List.of(keys.split("\\s*,\\s*"))).orElse(List.of()),
        text(config, "RHOMBOID_PUBLIC_URL").map(Settings::webAddress),
        !(text(config, "RHOMBOID_RATE_LIMITS").map(Settings::isOff).orElse(false) && sampleClinic),
        text(config, "RHOMBOID_TRUSTED_PROXIES").map(Settings::networks),
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

  private static boolean isOff(String value) {
    if (value.equals("on") || value.equals("off")) {
      return value.equals("off");
    }
    throw new StartFailure("RHOMBOID_RATE_LIMITS must be on or off, not " + value + ".");
  }

  private static String networks(String value) {
    var networks = Arrays.stream(value.split("[,\\s]+")).filter(network -> !network.isEmpty()).toList();
    networks.stream().filter(network -> !Proxies.names(network)).findFirst().ifPresent(wrong -> {
      throw new StartFailure("RHOMBOID_TRUSTED_PROXIES must name addresses such as 10.0.0.2 or networks such as"
          + " 10.0.0.0/24, not " + wrong + ".");
    });
    return String.join(",", networks);
  }

  /** Whether browsers reach the clinic over TLS. */
  boolean tls() {
    return publicUrl.filter(address -> address.startsWith("https:")).isPresent();
  }

  private static String email(String value) {
    return Identity.email(value).orElseThrow(() -> new StartFailure(
        "RHOMBOID_OWNER_EMAIL must be an e-mail address such as owner@clinic.example, not " + value + "."));
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
