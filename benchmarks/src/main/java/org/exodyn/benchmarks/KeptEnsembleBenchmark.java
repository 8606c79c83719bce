package org.exodyn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.exodyn.biology.scenario.Premise;
import org.exodyn.study.run.RunOutcome;
import org.exodyn.study.run.ScenarioRun;
import org.exodyn.study.run.WorkLog;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What keeping finished steps costs: the ensemble of the shipped scenario with a journal in the folder for temporary files. The counters say
/// how long the run took, and how much of it composing, writing and bringing entries to the disk took.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
public class KeptEnsembleBenchmark {

    private static final int DRAWS = 8;

    private final ShippedScenario scenario = ShippedScenario.read(DRAWS, Set.of(Premise.MEASURED));
    private final ScenarioRun.Assembled assembled = scenario.assembled();
    private Path file = Path.of("");
    private double[] expected = {};

    /// Totals of an iteration.
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Count {

        /// Whole runs, in microseconds.
        public long runMicros;

        /// Of it keeping, in microseconds.
        public long keepingMicros;

        /// Bytes that were kept.
        public long bytes;

        /// Entries: arms times draws times sets.
        public long entries;
    }

    /// Keeping does not change a bit.
    @Setup
    public void check() throws IOException {
        file = Files.createTempFile("kept-ensemble", ".journal");
        expected = cellsLeft(scenario.run(1).run(assembled));
    }

    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public RunOutcome run(Count count) throws IOException {
        long begun = System.nanoTime();
        try (WorkLog log = WorkLog.begin(file, new byte[32])) {
            RunOutcome outcome = scenario.run(1).run(assembled, log);
            count.runMicros += (System.nanoTime() - begun) / 1000;
            count.keepingMicros += (long) (log.keepingSeconds() * 1e6);
            count.bytes += Files.size(file);
            count.entries += (long) outcome.sets().size() * outcome.arms().size() * DRAWS;
            Check.sameBits("the number of cells left", expected, cellsLeft(outcome));
            return outcome;
        }
    }

    private static double[] cellsLeft(RunOutcome outcome) {
        return java.util.Arrays.stream(outcome.results()).flatMap(java.util.Arrays::stream)
                .flatMap(java.util.Arrays::stream).flatMapToDouble(
                        draw -> java.util.Arrays.stream(draw.response().cells()))
                .toArray();
    }
}
