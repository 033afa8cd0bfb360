package clinic.rhomboid.bench;

import clinic.rhomboid.bench.Load.Requests;
import clinic.rhomboid.bench.Load.Result;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * Measures the packaged app over HTTP: first two floors, then availability and booking, one after the other in the same
 * server. Seconds of warming up and of measuring may be given as {@code -Dbench.warmup} and {@code -Dbench.seconds}.
 */
public final class HttpBenchmark {

  private static final int CONNECTIONS = 8;
  private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 8));
  private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("bench.seconds", 10));
  private static final int BOOKINGS_TO_WARM_UP = 600;

  private final URI server;
  private final Load load;
  private double selectFloor;

  private HttpBenchmark(URI server) {
    this.server = server;
    this.load = new Load(server, CONNECTIONS);
  }

  /** Starts the app from its jar, measures and prints a table. */
  public static void main(String[] args) throws Exception {
    try (var app = App.start(args[0])) {
      new HttpBenchmark(app.address()).run();
    }
  }

  private void run() throws Exception {
    var day = LocalDate.now(ZoneId.of("America/New_York")).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    var search = "/api/v1/availability?technique=swedish&minutes=60&from=" + day + "&days=";
    System.out.println("| request | a second | p50 ms | p99 ms | p50 / SELECT | bytes | statements | failed |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
    measure("constant", "/bench/constant");
    selectFloor = measure("one SELECT of 28 days of claims", "/bench/claims?from=" + day + "&days=28").p50();
    measure("one therapist, 1 day", search + "1&therapist=farid");
    measure("any therapist, 1 day", search + "1");
    measure("any therapist, 28 days", search + "28");
    measure("month calendar",
        "/api/v1/availability/calendar?technique=swedish&minutes=60&month=" + YearMonth.from(day).plusMonths(1));
    measureBookings();
  }

  private Result measure(String name, String path) throws Exception {
    var request = Request.get(server, path);
    var requests = new Requests(() -> request, 200);
    load.run(requests, WARM_UP);
    var result = load.run(requests, MEASURED);
    print(name, result, request);
    return result;
  }

  private void measureBookings() throws Exception {
    var bookings = new Bookings(server);
    var requests = new Requests(bookings::request, 201);
    var all = bookings.left();
    // Each connection may be one request past the last look, so that many are kept back.
    load.run(requests, () -> bookings.left() > all - BOOKINGS_TO_WARM_UP);
    var result = load.run(requests, () -> bookings.left() > 2 * CONNECTIONS);
    print("booking", result, bookings.request());
  }

  private void print(String name, Result result, byte[] request) throws Exception {
    try (var connection = new Connection(server)) {
      connection.send(Request.post(server, "/bench/statements", "Accept: text/plain", ""), false);
      var answer = connection.send(request, true);
      var statements = connection.send(Request.get(server, "/bench/statements"), true).body();
      System.out.printf(Locale.ROOT, "| %s | %,.0f | %.2f | %.2f | %s | %,d | %s | %d of %,d |%n", name,
          result.perSecond(), result.p50(), result.p99(),
          selectFloor == 0 ? "" : String.format(Locale.ROOT, "%.2f", result.p50() / selectFloor),
          answer.body().length(), statements, result.failed(), result.requests());
    }
  }
}
