package clinic.rhomboid.bench;

import clinic.rhomboid.slots.Claims;
import clinic.rhomboid.slots.Demand;
import clinic.rhomboid.slots.FreeDay;
import clinic.rhomboid.slots.LoadLimits;
import clinic.rhomboid.slots.Placement;
import clinic.rhomboid.slots.RoomSupply;
import clinic.rhomboid.slots.Slot;
import clinic.rhomboid.slots.SlotSearch;
import clinic.rhomboid.slots.Supply;
import clinic.rhomboid.slots.TherapistSupply;
import clinic.rhomboid.slots.WeeklyHours;
import clinic.rhomboid.slots.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Six therapists, three rooms, four weeks and 2,000 claims: what a page of free times costs without the database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SlotBenchmark {

  private static final LocalDate FROM = LocalDate.of(2026, 10, 19);
  private static final int DAYS = 28;
  private static final Window ANY_TIME = new Window(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));

  private final Supply supply = supply();
  private final Demand demand = new Demand(
      "swedish", false, 60, 10, Duration.ofMinutes(5), Duration.ofMinutes(10), null, Set.of(), Set.of());
  private final Demand straining = new Demand(
      "deep_tissue", true, 60, 10, Duration.ofMinutes(5), Duration.ofMinutes(10), null, Set.of(), Set.of());
  private final long[][] rows = rows();
  private final Claims claims = claims();
  private final Instant start = FROM.plusDays(9).atTime(10, 0).atZone(supply.zone()).toInstant();

  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(SlotBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }

  @Benchmark
  public List<Slot> availability() {
    return SlotSearch.find(supply, demand, claims, ANY_TIME, FROM, DAYS);
  }

  /** With every second claim a straining one, so that the load limits have the most to look at. */
  @Benchmark
  public List<Slot> availabilityWithinLimits() {
    return SlotSearch.find(supply, straining, claims, ANY_TIME, FROM, DAYS);
  }

  @Benchmark
  public List<FreeDay> monthCalendar() {
    return SlotSearch.freeByDay(supply, demand, claims, ANY_TIME, FROM, 31);
  }

  @Benchmark
  public List<FreeDay> halfYear() {
    return SlotSearch.freeByDay(supply, demand, claims, ANY_TIME, FROM, 180);
  }

  @Benchmark
  public Placement place() {
    return SlotSearch.place(
        supply, demand, claims, ANY_TIME, start, List.of("t0", "t1", "t2", "t3", "t4", "t5"));
  }

  @Benchmark
  public Claims claims() {
    var builder = Claims.builder();
    for (var row : rows) {
      builder.add((int) row[0], row[1], row[2], (int) row[3]);
    }
    return builder.build();
  }

  private static Supply supply() {
    var hours = Stream.of(DayOfWeek.values())
        .limit(6)
        .flatMap(
            day -> Stream.of(
                new WeeklyHours(day, LocalTime.of(9, 0), LocalTime.of(13, 0)),
                new WeeklyHours(day, LocalTime.of(14, 0), LocalTime.of(19, 0))))
        .toList();
    var therapists = IntStream.range(0, 6)
        .mapToObj(i -> new TherapistSupply("t" + i, i, Set.of("swedish", "deep_tissue"), Set.of(), hours, List.of(),
            new LoadLimits(240, 2)))
        .toList();
    var turnaround = Duration.ofMinutes(10);
    var rooms = List.of(
        new RoomSupply(1, "One", List.of(10), Set.of(), turnaround),
        new RoomSupply(2, "Two", List.of(11), Set.of("side_lying"), turnaround),
        new RoomSupply(3, "Three", List.of(12, 13), Set.of(), turnaround));
    return new Supply(ZoneId.of("America/New_York"), therapists, rooms);
  }

  /** Claims of a quarter hour each, spread evenly, so that many times stay free: those cost the most. */
  private static long[][] rows() {
    var random = new Random(7);
    var begins = FROM.atStartOfDay(ZoneId.of("America/New_York")).toEpochSecond();
    return IntStream.range(0, 2_000)
        .mapToObj(i -> {
          var resource = i % 10 < 6 ? i % 10 : i % 10 + 4;
          var from = begins + random.nextInt(DAYS * 96) * 900L;
          return new long[] {resource, from, from + 900, resource < 6 && i % 4 < 2 ? 15 : 0};
        })
        .toArray(long[][]::new);
  }
}
