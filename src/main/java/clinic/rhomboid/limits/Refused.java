package clinic.rhomboid.limits;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Whom this node has just refused: while they must wait, a flood of their tries costs the database nothing. */
@ApplicationScoped
class Refused {

  private static final int MANY = 20_000;

  private final Map<ByteBuffer, Instant> until = new ConcurrentHashMap<>();
  private final Clock clock;

  Refused(Clock clock) {
    this.clock = clock;
  }

  /** How long it still takes, or empty. */
  Optional<Duration> wait(ByteBuffer key) {
    var end = until.get(key);
    if (end == null) {
      return Optional.empty();
    }
    var rest = Duration.between(clock.instant(), end);
    if (rest.isNegative() || rest.isZero()) {
      until.remove(key, end);
      return Optional.empty();
    }
    return Optional.of(rest);
  }

  void remember(ByteBuffer key, Duration wait) {
    var now = clock.instant();
    if (until.size() > MANY) {
      until.values().removeIf(end -> !end.isAfter(now));
    }
    until.put(key, now.plus(wait));
  }

  void forget(ByteBuffer key) {
    until.remove(key);
  }
}
