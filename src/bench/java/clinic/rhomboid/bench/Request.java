package clinic.rhomboid.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;

/** Requests as they go over the wire, made once and sent often. No compression is asked for. */
final class Request {

  private Request() {}

  static byte[] get(URI server, String path) {
    return (head("GET", server, path) + "\r\n").getBytes(UTF_8);
  }

  static byte[] post(URI server, String path, String header, String body) {
    var length = body.getBytes(UTF_8).length;
    return (head("POST", server, path) + header + "\r\nContent-Type: application/json\r\nContent-Length: " + length
        + "\r\n\r\n" + body).getBytes(UTF_8);
  }

  private static String head(String verb, URI server, String path) {
    return verb + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAccept: application/json, text/plain\r\n";
  }
}
