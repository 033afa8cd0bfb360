package clinic.rhomboid.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** A closed loop: each connection sends its next request when it has read the answer to the last. */
record Load(URI server, int connections) {

  /** The requests, and the status that each must be answered with. */
  record Requests(Supplier<byte[]> next, int status) {}

  /** What was measured; {@code failed} answers had another status. */
  record Result(int requests, int failed, double perSecond, double p50, double p99) {}

  Result run(Requests requests, Duration time) throws Exception {
    var end = System.nanoTime() + time.toNanos();
    return run(requests, () -> System.nanoTime() < end);
  }

  /** Sends requests while there is more to do. */
  Result run(Requests requests, BooleanSupplier more) throws Exception {
    var threads = Executors.newFixedThreadPool(connections);
    try {
      var begin = System.nanoTime();
      var running = new ArrayList<Callable<long[]>>();
      for (var i = 0; i < connections; i++) {
        running.add(() -> loop(requests, more));
      }
      var times = LongStream.empty();
      for (var done : threads.invokeAll(running)) {
        times = LongStream.concat(times, Arrays.stream(done.get()));
      }
      return result(times.toArray(), (System.nanoTime() - begin) / 1e9);
    } finally {
      threads.shutdown();
    }
  }

  /** Nanoseconds of each request, negative for those with another status than they must have. */
  private long[] loop(Requests requests, BooleanSupplier more) throws Exception {
    var times = new long[1024];
    var count = 0;
    try (var connection = new Connection(server)) {
      while (more.getAsBoolean()) {
        var request = requests.next().get();
        var begin = System.nanoTime();
        var answer = connection.send(request, false);
        var took = System.nanoTime() - begin;
        if (count == times.length) {
          times = Arrays.copyOf(times, count * 2);
        }
        times[count++] = answer.status() == requests.status() ? took : -took;
      }
    }
    return Arrays.copyOf(times, count);
  }

  private static Result result(long[] times, double seconds) {
    var failed = (int) Arrays.stream(times).filter(time -> time < 0).count();
    var sorted = Arrays.stream(times).map(Math::abs).sorted().toArray();
    return new Result(times.length, failed, times.length / seconds, millis(sorted, 50), millis(sorted, 99));
  }

  private static double millis(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }
}
