package clinic.rhomboid.desk;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Looks once a second at the days that pages of this node have open, each span once however many pages show it, and tells
 * the pages when the mark of one is another than before.
 */
@ApplicationScoped
class DayWatch {

  private static final Logger LOG = Logger.getLogger(DayWatch.class);

  /** Proxies and browsers give up a line on which nothing is said for a minute or so. */
  private static final int ALIVE_EVERY = 15;

  /** How soon a page falls silent after its session has ended. */
  private static final int PRESENT_EVERY = 3;

  /** More open pages of one person than this are not let in. */
  private static final int PAGES = 12;

  /** Some days of a location, as a page shows them. */
  record Days(int location, Instant from, Instant to) {}

  private final DayMarks marks;
  private final Set<Page> pages = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService eyes =
      Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "day-watch");
        thread.setDaemon(true);
        return thread;
      });
  private boolean started;
  private long beat;

  DayWatch(DayMarks marks) {
    this.marks = marks;
  }

  /** A page that listens. */
  private static final class Page {
    final Days days;
    final String who;
    final BooleanSupplier present;
    final Sse sse;
    final MultiEmitter<? super OutboundSseEvent> line;
    String mark;

    Page(Days days, String mark, String who, BooleanSupplier present, Sse sse, MultiEmitter<? super OutboundSseEvent> line) {
      this.days = days;
      this.mark = mark;
      this.who = who;
      this.present = present;
      this.sse = sse;
      this.line = line;
    }

    void alive() {
      line.emit(sse.newEventBuilder().comment("alive").build());
    }

    void seen(String now) {
      if (!Objects.equals(mark, now)) {
        mark = now;
        line.emit(sse.newEventBuilder().name("changed").data(now).build());
      }
    }
  }

  /** Every change of these days from the one on that the page has not seen, until the session or the page is closed. */
  Multi<OutboundSseEvent> over(Days days, String mark, String who, BooleanSupplier present, Sse sse) {
    return Multi.createFrom().emitter(line -> {
      if (pages.stream().filter(page -> page.who.equals(who)).count() >= PAGES) {
        line.complete();
        return;
      }
      var page = new Page(days, mark, who, present, sse, line);
      line.onTermination(() -> pages.remove(page));
      page.alive();
      pages.add(page);
      start();
    }, BackPressureStrategy.BUFFER);
  }

  private synchronized void start() {
    if (!started) {
      started = true;
      eyes.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }
  }

  private void look() {
    try {
      beat++;
      if (beat % PRESENT_EVERY == 0) {
        pages.stream().filter(page -> !page.present.getAsBoolean()).forEach(page -> page.line.complete());
      }
      var now = new HashMap<Days, String>();
      for (var page : pages) {
        page.seen(now.computeIfAbsent(page.days, days -> marks.of(days.location(), days.from(), days.to())));
        if (beat % ALIVE_EVERY == 0) {
          page.alive();
        }
      }
    } catch (RuntimeException failure) {
      // The next look is a second away.
      LOG.warnf("The desk's pages were not looked after: %s", failure.getClass().getSimpleName());
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    eyes.shutdownNow();
    pages.forEach(page -> page.line.complete());
  }
}
