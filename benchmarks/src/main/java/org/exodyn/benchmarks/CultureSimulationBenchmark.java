package org.exodyn.benchmarks;

import java.util.concurrent.TimeUnit;
import org.exodyn.assembly.ModelCompiler;
import org.exodyn.engine.ode.SolverAccount;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// A simulation of [CultureModel] over 96 h by BDF, in one thread, and in two threads that each run their own: the
/// simulations per second of two threads over those of one tell what the machine lets a second thread add.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class CultureSimulationBenchmark {

    private final CultureModel bytecode = CultureModel.of(ModelCompiler::compile);
    private final CultureModel interpreter = CultureModel.of(ModelCompiler::interpret);

    @Setup
    public void check() {
        SolverAccount account = bytecode.simulate();
        interpreter.simulate();
        Check.sameBits("the state at the end", interpreter.end(), bytecode.end());
        System.out.println(account);
    }

    @Benchmark
    @Threads(1)
    public SolverAccount oneThread() {
        return bytecode.simulate();
    }

    @Benchmark
    @Threads(2)
    public SolverAccount twoThreads() {
        return bytecode.simulate();
    }

    @Benchmark
    @Threads(1)
    public SolverAccount oneThreadInterpreter() {
        return interpreter.simulate();
    }
}
