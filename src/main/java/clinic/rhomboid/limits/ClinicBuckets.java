package clinic.rhomboid.limits;

import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts in the database, on lines of its own: a try is counted in the midst of transactions that hold a line of the
 * other pool already, and a rollback of theirs must not give it back.
 */
@ApplicationScoped
class ClinicBuckets {

  private final ProxyManager<ByteBuffer> buckets;
  private final Refused refused;

  ClinicBuckets(@DataSource("limits") AgroalDataSource lines, Refused refused, Clock clock) {
    this.refused = refused;
    buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(lines)
        .<ByteBuffer>primaryKeyMapper((statement, index, key) -> statement.setBytes(index, key.array()))
        .table("rate_limit")
        .addCustomColumn(new LapseColumn())
        .clientClock(nanosOf(clock))
        .build();
  }

  /** Counts one try; the answer is how long to wait when that was one too many. */
  Optional<Duration> spend(int tries, Duration per, ByteBuffer key) {
    var known = refused.wait(key);
    if (known.isPresent()) {
      return known;
    }
    var probe = bucket(tries, per, key).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      return Optional.empty();
    }
    var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
    refused.remember(key, wait);
    return Optional.of(wait);
  }

  void giveBack(int tries, Duration per, ByteBuffer key) {
    bucket(tries, per, key).addTokens(1);
    refused.forget(key);
  }

  private BucketProxy bucket(int tries, Duration per, ByteBuffer key) {
    return buckets.builder().build(key, () -> BucketConfiguration.builder()
        .addLimit(size -> size.capacity(tries).refillGreedy(tries, per))
        .build());
  }

  /** The database's time, as all that is counted there must have one clock. */
  private static TimeMeter nanosOf(Clock clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        var now = clock.instant();
        return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }
}
