package clinic.rhomboid.accounts;

import io.vertx.core.http.HttpServerRequest;

/**
 * Tells the requests that a page makes by itself from those of somebody at the screen, so that an open page does not keep an
 * unattended session unlocked. Whoever pretends to be a page only locks their own session sooner.
 */
final class ByItself {

  /** Sent by a page that reads itself again. */
  private static final String HEADER = "Rhomboid-By-Itself";

  private ByItself() {}

  /** A page that listens says so by what it accepts: its browser lets it add nothing else. */
  static boolean asked(HttpServerRequest request) {
    var accepted = request.getHeader("Accept");
    return request.getHeader(HEADER) != null || accepted != null && accepted.startsWith("text/event-stream");
  }
}
