package clinic.rhomboid.bench;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.screening.Intake;
import clinic.rhomboid.screening.RulesFile;
import clinic.rhomboid.screening.Screening;
import java.util.concurrent.TimeUnit;
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

/** How long one decision takes, and what it allocates. Run {@link #main}; it is no test. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ScreeningBenchmark {

  private final Answers nothingToReport = RulesFile.answers(Intake.unremarkable().json());
  private final Answers someConditions = RulesFile.answers(Intake.unremarkable()
      .condition("ci_anticoagulant", "yes", "stable", "no").located("ci_bruise", "yes", "upper_trap_r")
      .flag("rf_not_improving", "yes").json());
  private final Answers everythingSkipped = RulesFile.answers(Intake.unremarkable().unlisted("unanswered").json());

  @Benchmark
  public Decision nothingToReport() {
    return Screening.of(RulesFile.RULES, nothingToReport);
  }

  @Benchmark
  public Decision someConditions() {
    return Screening.of(RulesFile.RULES, someConditions);
  }

  @Benchmark
  public Decision everythingSkipped() {
    return Screening.of(RulesFile.RULES, everythingSkipped);
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder()
            .include(ScreeningBenchmark.class.getSimpleName()).addProfiler(GCProfiler.class).build())
        .run();
  }
}
