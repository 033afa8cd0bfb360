package clinic.rhomboid.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;

/**
 * One keep-alive connection that reads an answer no further than it must: the client shares the machine with what it
 * measures.
 */
final class Connection implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Connection(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
  }

  record Answer(int status, String body) {}

  /** Sends a whole request and reads the answer, keeping its body only if it is wanted. */
  Answer send(byte[] request, boolean keep) throws IOException {
    out.write(request);
    var status = Integer.parseInt(line().substring(9, 12));
    var length = 0;
    var chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase();
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      chunked |= lower.equals("transfer-encoding: chunked");
    }
    var body = new StringBuilder();
    if (!chunked) {
      read(length, keep, body);
      return new Answer(status, body.toString());
    }
    for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      read(size, keep, body);
      line();
    }
    line();
    return new Answer(status, body.toString());
  }

  private void read(int length, boolean keep, StringBuilder body) throws IOException {
    if (keep) {
      body.append(new String(in.readNBytes(length), ISO_8859_1));
    } else {
      in.skipNBytes(length);
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The server closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
