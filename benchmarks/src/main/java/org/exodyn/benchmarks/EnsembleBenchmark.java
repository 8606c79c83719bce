package org.exodyn.benchmarks;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.exodyn.biology.scenario.Premise;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.RunOutcome;
import org.exodyn.study.run.ScenarioRun;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The whole ensemble of the shipped scenario, arms × draws × doses, with few draws and without conditioning on claims:
/// what `exodyn run` does between reading and writing.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class EnsembleBenchmark {

    private static final int DRAWS = 8;

    /// Threads of the ensemble.
    @Param({"1", "2"})
    public int threads;

    private final ShippedScenario scenario = ShippedScenario.read(DRAWS, Set.of(Premise.MEASURED));
    private final ScenarioRun.Assembled assembled = scenario.assembled();
    private double[] expected = {};

    /// How many simulations were run: JMH reports them per second.
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Count {

        /// Simulations of one dose or one donor culture.
        public long simulations;
    }

    /// The number of threads does not change a bit.
    @Setup
    public void check() {
        expected = cellsLeft(scenario.run(1).run(assembled));
    }

    @Benchmark
    public RunOutcome run(Count count) {
        RunOutcome outcome = scenario.run(threads).run(assembled);
        count.simulations += outcome.account().simulations();
        Check.sameBits("the number of cells left", expected, cellsLeft(outcome));
        return outcome;
    }

    private static double[] cellsLeft(RunOutcome outcome) {
        double[] cells = new double[outcome.sets().size() * outcome.arms().size() * DRAWS
                * outcome.dosesPerUm3().length];
        int at = 0;
        for (ArmDraw[][] arms : outcome.results()) {
            for (ArmDraw[] draws : arms) {
                for (ArmDraw draw : draws) {
                    double[] one = draw.response().cells();
                    System.arraycopy(one, 0, cells, at, one.length);
                    at += one.length;
                }
            }
        }
        return cells;
    }
}
