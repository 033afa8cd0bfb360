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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Measures the packaged app over HTTP: floors, availability and what is written, one after the other in the same server, and the searches
 * again with ten times the visits. Seconds of warming up and of measuring may be given as {@code -Dbench.warmup} and {@code -Dbench.seconds}.
 */
public final class HttpBenchmark {

  private static final int CONNECTIONS = 8;
  private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 8));
  private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("bench.seconds", 10));
  private static final int WRITES_TO_WARM_UP = 600;

  /** Past everything that is booked and that growing adds. */
  private static final int YEARS_LATER = 6_000;

  private static final String FOUR_WEEKS = "any therapist, 28 days";
  private static final String MONTH = "month calendar";
  private static final String BARE = "bare INSERT of a visit's claims";
  private static final String HOLD = "hold";
  private static final String BOOKING = "booking";
  private static final String TEN_TIMES = ", ten times the visits";
  private static final String SELECT = "one SELECT of 28 days of claims";

  private final URI server;
  private final Load load;
  private final Map<String, Result> results = new HashMap<>();

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
    cases.put(FOUR_WEEKS, search + "28");
    cases.put(MONTH, "/api/v1/availability/calendar?" + service + "&month=" + YearMonth.from(day).plusMonths(1));

    // All are warm before the first is measured, so that none has the better of another.
    for (var path : cases.values()) {
      load.run(requests(path), WARM_UP);
    }
    System.out.println("| request | a second | p50 ms | p99 ms | p50 / SELECT | bytes | statements | failed |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
    for (var entry : cases.entrySet()) {
      measure(entry.getKey(), entry.getValue());
    }
    measureWrites();
    try (var connection = new Connection(server)) {
      connection.send(Request.post(server, "/bench/clinic/ten-times", "Accept: text/plain", ""), false);
    }
    load.run(requests(cases.get(FOUR_WEEKS)), WARM_UP);
    for (var name : List.of(SELECT, FOUR_WEEKS, MONTH)) {
      measure(name + TEN_TIMES, cases.get(name));
    }
    printRatios();
    printPlan("/bench/plan?days=28&from=" + day);
  }

  private void printPlan(String path) throws Exception {
    try (var connection = new Connection(server)) {
      for (var i = 0; i < 3; i++) {
        connection.send(Request.get(server, path), false);
      }
      System.out.println();
      System.out.println(connection.send(Request.get(server, path), true).body());
    }
  }

  private void measure(String name, String path) throws Exception {
    keep(name, load.run(requests(path), MEASURED), Request.get(server, path));
  }

  private Requests requests(String path) {
    var request = Request.get(server, path);
    return new Requests(() -> request, 200);
  }

  private void measureWrites() throws Exception {
    var bare = new Bookings(server, YEARS_LATER);
    measureWrites(BARE, bare, bare::bare);
    var holds = new Bookings(server);
    measureWrites(HOLD, holds, holds::hold);
    try (var connection = new Connection(server)) {
      connection.send(Request.post(server, "/bench/clinic/release", "Accept: text/plain", ""), false);
    }
    var bookings = new Bookings(server);
    measureWrites(BOOKING, bookings, bookings::request);
  }

  private void measureWrites(String name, Bookings times, Supplier<byte[]> next) throws Exception {
    var requests = new Requests(next, 201);
    var all = times.left();
    // Each connection may be one request past the last look, so that many are kept back.
    load.run(requests, () -> times.left() > all - WRITES_TO_WARM_UP);
    var end = System.nanoTime() + MEASURED.toNanos();
    var result = load.run(requests, () -> times.left() > 2 * CONNECTIONS && System.nanoTime() < end);
    keep(name, result, next.get());
  }

  private void keep(String name, Result result, byte[] request) throws Exception {
    results.put(name, result);
    print(name, result, request);
  }

  /** What must hold, each of numbers of this run. */
  private void printRatios() {
    System.out.println();
    System.out.println("| ratio | measured | goal |");
    System.out.println("|---|---:|---:|");
    ratio("28 days to the bare SELECT, p50", p50(FOUR_WEEKS) / p50(SELECT), "at most 3");
    ratio("28 days with ten times the visits to 28 days, p50", p50(FOUR_WEEKS + TEN_TIMES) / p50(FOUR_WEEKS), "below 1.10");
    ratio("month calendar to 28 days, p50", p50(MONTH) / p50(FOUR_WEEKS), "at most 2");
    ratio("hold to the bare INSERT, a second", results.get(HOLD).perSecond() / results.get(BARE).perSecond(), "at least 0.5");
    ratio("booking to the bare INSERT, a second", results.get(BOOKING).perSecond() / results.get(BARE).perSecond(), "at least 0.5");
  }

  private double p50(String name) {
    return results.get(name).p50();
  }

  private static void ratio(String name, double measured, String goal) {
    System.out.printf(Locale.ROOT, "| %s | %.2f | %s |%n", name, measured, goal);
  }

  private void print(String name, Result result, byte[] request) throws Exception {
    try (var connection = new Connection(server)) {
      connection.send(Request.post(server, "/bench/statements", "Accept: text/plain", ""), false);
      var answer = connection.send(request, true);
      var statements = connection.send(Request.get(server, "/bench/statements"), true).body();
      System.out.printf(Locale.ROOT, "| %s | %,.0f | %.2f | %.2f | %s | %,d | %s | %d of %,d |%n", name,
          result.perSecond(), result.p50(), result.p99(),
          results.containsKey(SELECT) ? String.format(Locale.ROOT, "%.2f", result.p50() / p50(SELECT)) : "",
          answer.body().length(), statements, result.failed(), result.requests());
    }
  }
}
