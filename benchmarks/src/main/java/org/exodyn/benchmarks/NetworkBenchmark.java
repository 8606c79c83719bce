package org.exodyn.benchmarks;

import java.util.concurrent.TimeUnit;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.network.NetworkCompiler;
import org.exodyn.engine.network.NetworkInterpreter;
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

/// One evaluation of the right-hand side and of the Jacobian of [SignallingNetwork].
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class NetworkBenchmark {

    private final Network interpreter = NetworkInterpreter.of(SignallingNetwork.plan());
    private final Network bytecode = NetworkCompiler.compile(SignallingNetwork.plan());
    private final double[] state = SignallingNetwork.values(SignallingNetwork.SPECIES, 1);
    private final double[] parameters = SignallingNetwork.values(SignallingNetwork.PARAMETERS, 2);
    /// The network's parameters: those of the plan, then the volume of the compartment.
    private final double[] networkParameters = interpreter.defaultParameters();
    private final double[] derivative = new double[SignallingNetwork.SPECIES];
    private final double[] jacobian = new double[interpreter.jacobianPattern().rowIndex().length];

    @Setup
    public void check() {
        System.arraycopy(parameters, 0, networkParameters, 0, parameters.length);
        double[] expected = rightHandSideHandWritten().clone();
        Check.sameBits("the interpreter's right-hand side", expected, rightHandSideInterpreter());
        Check.sameBits("the bytecode's right-hand side", expected, rightHandSideBytecode());
        Check.sameBits("the bytecode's Jacobian", jacobianInterpreter().clone(), jacobianBytecode());
    }

    @Benchmark
    public double[] rightHandSideHandWritten() {
        HandWrittenNetwork.derivatives(state, parameters, derivative);
        return derivative;
    }

    @Benchmark
    public double[] rightHandSideBytecode() {
        bytecode.derivatives(0, state, networkParameters, derivative);
        return derivative;
    }

    @Benchmark
    public double[] rightHandSideInterpreter() {
        interpreter.derivatives(0, state, networkParameters, derivative);
        return derivative;
    }

    @Benchmark
    public double[] jacobianBytecode() {
        bytecode.jacobian(0, state, networkParameters, jacobian);
        return jacobian;
    }

    @Benchmark
    public double[] jacobianInterpreter() {
        interpreter.jacobian(0, state, networkParameters, jacobian);
        return jacobian;
    }
}
