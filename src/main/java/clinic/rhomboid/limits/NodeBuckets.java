package clinic.rhomboid.limits;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Counts in this node's memory. */
@ApplicationScoped
class NodeBuckets {

  /** Beyond this many, those in which nothing is missing are forgotten: they say no more than none would. */
  private static final int MANY = 20_000;

  private final Map<ByteBuffer, Kept> buckets = new ConcurrentHashMap<>();

  private record Kept(Bucket bucket, long full) {}

  /** Counts one try; the answer is how long to wait when that was one too many. */
  Optional<Duration> spend(Limit limit, ByteBuffer key) {
    if (buckets.size() > MANY) {
      buckets.values().removeIf(kept -> kept.bucket().getAvailableTokens() >= kept.full());
    }
    var probe = buckets.computeIfAbsent(key, ignored -> empty(limit)).bucket().tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private static Kept empty(Limit limit) {
    var bucket = Bucket.builder()
        .addLimit(size -> size.capacity(limit.tries).refillGreedy(limit.tries, limit.per))
        .withNanosecondPrecision()
        .build();
    return new Kept(bucket, limit.tries);
  }
}
