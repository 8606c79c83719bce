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

/// The ensemble of the shipped scenario with and without recipient cells followed one by one: what a cell costs beside a simulation
/// of the culture.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class SampledCellsBenchmark {

    private static final int DRAWS = 8;

    /// Cells in each draw; 0 follows none.
    @Param({"0", "50", "500"})
    public int cells;

    private ScenarioRun.Assembled assembled = ShippedScenario.read(1, Set.of(Premise.MEASURED)).assembled();
    private double expected;

    /// How much was done: JMH reports it per second.
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Count {

        /// Simulations of one dose or one donor culture.
        public long simulations;
        /// Cells followed through one of them.
        public long trajectories;
    }

    /// The cells of the culture are the same with any number of followed ones.
    @Setup
    public void check() {
        ShippedScenario without = ShippedScenario.read(DRAWS, Set.of(Premise.MEASURED), 0);
        expected = cellsLeft(without.run(1).run(without.assembled()));
        assembled = scenario().assembled();
    }

    private ShippedScenario scenario() {
        return ShippedScenario.read(DRAWS, Set.of(Premise.MEASURED), cells);
    }

    @Benchmark
    public RunOutcome run(Count count) {
        RunOutcome outcome = scenario().run(1).run(assembled);
        count.simulations += outcome.account().simulations();
        for (ArmDraw[][] arms : outcome.results()) {
            for (ArmDraw[] draws : arms) {
                for (ArmDraw draw : draws) {
                    count.trajectories += (long) draw.cells().size() * cells;
                }
            }
        }
        if (cellsLeft(outcome) != expected) {
            throw new IllegalStateException("following cells changed the culture");
        }
        return outcome;
    }

    private static double cellsLeft(RunOutcome outcome) {
        double sum = 0;
        for (ArmDraw[][] arms : outcome.results()) {
            for (ArmDraw[] draws : arms) {
                for (ArmDraw draw : draws) {
                    for (double left : draw.response().cells()) {
                        sum += left;
                    }
                }
            }
        }
        return sum;
    }
}
