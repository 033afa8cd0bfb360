package clinic.rhomboid.messages;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that greets politely and takes nobody's mail. */
final class RefusingServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String refusal;
  private final List<Socket> clients = new CopyOnWriteArrayList<>();

  RefusingServer(int port, String refusal) throws IOException {
    socket = new ServerSocket(port, 10, InetAddress.getByName("127.0.0.1"));
    this.refusal = refusal;
    inBackground(this::listen);
  }

  private void listen() throws IOException {
    while (true) {
      var client = socket.accept();
      clients.add(client);
      // Callers keep their line open for the next mail, so each is talked to on its own.
      inBackground(() -> talk(client));
    }
  }

  private void talk(Socket client) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
    say(client, "220 ready");
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var verb = line.substring(0, Math.min(4, line.length())).toUpperCase();
      say(client, verb.equals("RCPT") ? refusal : verb.equals("QUIT") ? "221 bye" : "250 fine");
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
  }

  private interface Talk {
    void run() throws IOException;
  }

  private static void inBackground(Talk talk) {
    var thread = new Thread(() -> {
      try {
        talk.run();
      } catch (IOException hungUp) {
        // That is how every talk ends.
      }
    });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (var client : clients) {
      client.close();
    }
  }
}
