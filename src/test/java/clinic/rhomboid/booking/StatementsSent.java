package clinic.rhomboid.booking;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts what this thread sends to the database, from the driver's own log. */
final class StatementsSent {

  private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

  private StatementsSent() {}

  static int by(Runnable work) {
    var sent = new AtomicInteger();
    var thread = Thread.currentThread();
    var counter = new Handler() {
      @Override
      public void publish(LogRecord entry) {
        if (entry.getMessage().startsWith(" FE=> Execute") && Thread.currentThread() == thread) {
          sent.incrementAndGet();
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    counter.setLevel(Level.ALL);
    DRIVER.setUseParentHandlers(false);
    DRIVER.addHandler(counter);
    DRIVER.setLevel(Level.ALL);
    try {
      work.run();
    } finally {
      DRIVER.setLevel(Level.OFF);
      DRIVER.removeHandler(counter);
    }
    return sent.get();
  }
}
