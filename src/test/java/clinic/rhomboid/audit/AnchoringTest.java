package clinic.rhomboid.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** Where the trail stands is carried out of reach every day. */
@QuarkusTest
class AnchoringTest {

  @Inject Trail trail;
  @Inject Sealer sealer;
  @Inject Anchors anchors;
  @Inject AnchorJob job;
  @Inject Database database;

  @Test
  void isKeptPrintedIntoTheLogAndMailedToTheOwner() {
    QuarkusTransaction.requiringNew().run(() -> trail.record("ana", "read", "record 1", null, null));
    sealer.seal();
    var lines = new ArrayList<String>();
    var log = Logger.getLogger(Anchors.class.getName());
    var listener = listener(lines);
    log.addHandler(listener);
    anchors.set();
    log.removeHandler(listener);

    var kept = database.column("SELECT position || '-' || encode(hash, 'hex') FROM trail_anchor ORDER BY position DESC").get(0);
    assertEquals(1, lines.size(), lines::toString);
    assertTrue(lines.get(0).startsWith("Trail anchor " + kept), lines.get(0));
    var mailed = database.column("SELECT facts FROM message WHERE kind = 'TRAIL_ANCHORED'"
        + " AND recipient = 'owner@rhomboid.test' ORDER BY created_at DESC").get(0);
    assertTrue(mailed.contains(kept), mailed);
    assertEquals(0, database.count("message WHERE kind = 'TRAIL_ANCHORED' AND recipient = 'desk@rhomboid.test'"));
  }

  @Test
  void comesByItselfEveryDay() {
    assertEquals("anchor-trail", job.task().getName());
    assertEquals(1, database.count("scheduled_tasks WHERE task_name = 'anchor-trail'"
        + " AND execution_time <= now() + interval '25 hours'"));
  }

  private static Handler listener(ArrayList<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        lines.add(((ExtLogRecord) record).getFormattedMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
