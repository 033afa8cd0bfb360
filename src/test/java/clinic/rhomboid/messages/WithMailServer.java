package clinic.rhomboid.messages;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A clinic with a mail server, which each test runs itself, or lets be down. */
public class WithMailServer implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Map.of("quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", String.valueOf(socket.getLocalPort()),
          "rhomboid.mail-timeout", "6S");
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }
}
