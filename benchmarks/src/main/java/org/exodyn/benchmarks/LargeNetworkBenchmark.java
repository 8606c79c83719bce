package org.exodyn.benchmarks;

import java.util.concurrent.TimeUnit;
import org.exodyn.engine.network.CompiledNetwork;
import org.exodyn.engine.network.NetworkCompiler;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.exodyn.engine.random.FastRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Checking and compiling a network of 356 species and 3,749 reversible reactions between random species, the size of the
/// largest models of BioModels that are simulated. Each turn has a structure of its own, so that the cache does not help.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 3, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 5, time = 2, timeUnit = TimeUnit.SECONDS)
public class LargeNetworkBenchmark {

    private static final int SPECIES = 356;
    private static final int REACTIONS = 3749;

    private final FastRandom random = new FastRandom(20261127);

    private int species() {
        return (int) (random.nextDouble() * SPECIES);
    }

    private PlanBuilder builder() {
        PlanBuilder plan = Plan.builder().compartment("cell", 1);
        for (int species = 0; species < SPECIES; species++) {
            plan.concentration("S" + species, "cell", 1);
        }
        for (int reaction = 0; reaction < REACTIONS; reaction++) {
            String first = "S" + species();
            String second = "S" + species();
            String product = "S" + species();
            plan.parameter("f" + reaction, 0.1).parameter("b" + reaction, 0.1).reaction("r" + reaction,
                    first + " + " + second + " -> " + product,
                    "cell*(f" + reaction + "*" + first + "*" + second + " - b"
                            + reaction + "*" + product + ")");
        }
        return plan;
    }

    /// Formulas are read from text here, as a reader of models would do.
    @Benchmark
    public int readCheckAndCompile() {
        CompiledNetwork network = NetworkCompiler.compile(builder().build());
        if (network.dimension() != SPECIES) {
            throw new IllegalStateException("made for " + SPECIES + " species, got " + network.dimension());
        }
        return network.jacobianPattern().entryCount();
    }
}
