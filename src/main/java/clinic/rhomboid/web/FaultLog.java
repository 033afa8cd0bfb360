package clinic.rhomboid.web;

import org.jboss.logging.Logger;

/** One line about each request that failed. Never the address as it was sent, which may hold a link, nor the body. */
final class FaultLog {

  private static final Logger LOG = Logger.getLogger(FaultLog.class);
  private static final String LINE = "A request failed, reference %s: %s %s, status %d, %s";

  private FaultLog() {}

  /**
   * Writes it.
   *
   * @param address as the endpoint's code writes it
   * @param fault what was thrown, or null
   */
  static void write(String reference, String method, String address, int status, Throwable fault) {
    var kind = fault == null ? "nothing thrown" : fault.getClass().getName();
    if (status == 500) {
      LOG.errorf(Wordless.of(fault), LINE, reference, method, address, status, kind);
    } else if (status > 500) {
      // Every request fails while the database is away: without the trace that is always the same.
      LOG.errorf(LINE, reference, method, address, status, kind);
    } else {
      LOG.infof(LINE, reference, method, address, status, kind);
    }
  }
}
