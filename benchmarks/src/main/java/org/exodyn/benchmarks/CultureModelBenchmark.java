package org.exodyn.benchmarks;

import java.util.concurrent.TimeUnit;
import org.exodyn.assembly.ModelCompiler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One evaluation of the right-hand side and of the Jacobian of a real model: [CultureModel].
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class CultureModelBenchmark {

    private static final double TIME_MIN = 2000;

    private final CultureModel bytecode = CultureModel.of(ModelCompiler::compile);
    private final CultureModel interpreter = CultureModel.of(ModelCompiler::interpret);
    private final double[] state = bytecode.typicalState();
    private final double[] parameters = bytecode.parameters();
    private final double[] derivative = new double[state.length];
    private final double[] jacobian = new double[bytecode.network().jacobianPattern().rowIndex().length];

    @Setup
    public void check() {
        Check.sameBits("the state", interpreter.typicalState(), state);
        Check.sameBits("the right-hand side", rightHandSideInterpreter().clone(), rightHandSideBytecode());
        Check.sameBits("the Jacobian", jacobianInterpreter().clone(), jacobianBytecode());
        System.out.println(bytecode.size());
    }

    @Benchmark
    public double[] rightHandSideBytecode() {
        bytecode.network().derivatives(TIME_MIN, state, parameters, derivative);
        return derivative;
    }

    @Benchmark
    public double[] rightHandSideInterpreter() {
        interpreter.network().derivatives(TIME_MIN, state, parameters, derivative);
        return derivative;
    }

    @Benchmark
    public double[] jacobianBytecode() {
        bytecode.network().jacobian(TIME_MIN, state, parameters, jacobian);
        return jacobian;
    }

    @Benchmark
    public double[] jacobianInterpreter() {
        interpreter.network().jacobian(TIME_MIN, state, parameters, jacobian);
        return jacobian;
    }
}
