package clinic.rhomboid.bench;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts what requests send to the database, from the driver's own log: each statement executed, BEGIN and COMMIT among
 * them. Jobs run on other threads and are not counted.
 */
@Singleton
@Path("/bench/statements")
@PermitAll
public class Statements {

  private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

  private final AtomicInteger executed = new AtomicInteger();
  private final Handler counter = new Handler() {
    @Override
    public void publish(LogRecord record) {
      if (record.getMessage().startsWith(" FE=> Execute") && Thread.currentThread().getName().startsWith("executor-")) {
        executed.incrementAndGet();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  @POST
  public void count() {
    executed.set(0);
    counter.setLevel(Level.ALL);
    DRIVER.setUseParentHandlers(false);
    DRIVER.addHandler(counter);
    DRIVER.setLevel(Level.ALL);
  }

  @GET
  public int counted() {
    DRIVER.setLevel(Level.OFF);
    DRIVER.removeHandler(counter);
    return executed.get();
  }
}
