package clinic.rhomboid.start;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Where the app will listen. */
record HttpAddress(String host, int port) {

  /**
   * Opens the port once, and picks a free one for port 0, so that the app's links can name it.
   *
   * @throws StartFailure when it can't be opened
   */
  static HttpAddress free(String host, int port) {
    if (LaunchMode.current().isDev()) {
      // There the port stays open while the app inside is exchanged.
      return new HttpAddress(host, port);
    }
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, port));
      return new HttpAddress(host, socket.getLocalPort());
    } catch (IOException failure) {
      throw cannotListen(port, failure);
    }
  }

  static StartFailure cannotListen(int port, Exception failure) {
    return new StartFailure("Port " + port + " can't be opened. Stop what uses it, or choose another"
        + " with QUARKUS_HTTP_PORT", failure);
  }
}
