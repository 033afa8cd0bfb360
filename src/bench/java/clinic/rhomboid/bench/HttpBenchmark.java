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
import java.util.LinkedHashMap;
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
  private static final String SELECT = "one SELECT of 28 days of claims";

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
    var service = "technique=swedish&minutes=60";
    var search = "/api/v1/availability?" + service + "&from=" + day + "&days=";
    var cases = new LinkedHashMap<String, String>();
    cases.put("constant", "/bench/constant");
    cases.put(SELECT, "/bench/claims?from=" + day + "&days=28");
    cases.put("one therapist, 1 day", search + "1&therapist=farid");
    cases.put("any therapist, 1 day", search + "1");
    cases.put("any therapist, 28 days", search + "28");
    cases.put("month calendar",
        "/api/v1/availability/calendar?" + service + "&month=" + YearMonth.from(day).plusMonths(1));

    // All are warm before the first is measured, so that none has the better of another.
    for (var path : cases.values()) {
      load.run(requests(path), WARM_UP);
    }
    System.out.println("| request | a second | p50 ms | p99 ms | p50 / SELECT | bytes | statements | failed |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
    for (var entry : cases.entrySet()) {
      var result = load.run(requests(entry.getValue()), MEASURED);
      selectFloor = entry.getKey().equals(SELECT) ? result.p50() : selectFloor;
      print(entry.getKey(), result, Request.get(server, entry.getValue()));
    }
    measureBookings();
  }

  private Requests requests(String path) {
    var request = Request.get(server, path);
    return new Requests(() -> request, 200);
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
