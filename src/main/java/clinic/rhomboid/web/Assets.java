package clinic.rhomboid.web;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of files that change when their content does, so that browsers may keep a file for good. */
@TemplateExtension(namespace = "asset")
final class Assets {

  private static final String WEBJARS = "/webjars/";
  private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

  private Assets() {}

  /** The address of a file below {@code /assets} or {@code /webjars}, with the fingerprint of its content. */
  static String href(String path) {
    return path + "?v=" + VERSIONS.computeIfAbsent(path, Assets::version);
  }

  private static String version(String path) {
    return path.startsWith(WEBJARS) ? release(path) : fingerprint("META-INF/resources" + path);
  }

  private static String release(String path) {
    var name = path.substring(WEBJARS.length(), path.indexOf('/', WEBJARS.length()));
    try (var in = open("META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fingerprint(String resource) {
    try (var in = open(resource)) {
      var hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream open(String resource) {
    var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalArgumentException("No such file: " + resource);
    }
    return in;
  }
}
