package clinic.rhomboid.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The database's time, told between two looks at it by this machine's clock, so that a node's wrong clock decides nothing. */
final class DatabaseClock extends Clock {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /** How far this clock stands before the machine's. */
  void setAhead(Duration difference) {
    ahead.set(difference);
  }

  @Override
  public Instant instant() {
    // As fine as the database stores it, so that what was said is what is found again.
    return Instant.now().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead.get());
  }
}
