package org.exodyn.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.engine.ode.OdeSystem;
import org.exodyn.engine.ode.SparsityPattern;
import org.exodyn.engine.plan.UnsupportedNodeException;

/// A network together with the derivatives of its solution by parameters (forward sensitivities), as one system.
///
/// | symbol | meaning | Java |
/// |---|---|---|
/// | y | state of the network, n numbers | the first n of the state |
/// | s_k = ∂y/∂p_k | sensitivity by the k-th parameter, n numbers | n numbers from n·(k + 1) on |
///
/// s_k' = J s_k + ∂f/∂p_k, s_k(0) = ∂y(0)/∂p_k; ∂f/∂p and ∂y(0)/∂p are generated like the Jacobian. BDF solves all blocks with
/// one factorisation (simultaneous corrector), and the error test covers the sensitivities.
/// Source: Maly & Petzold 1996, doi:10.1016/0168-9274(95)00117-4; Hindmarsh et al. 2005, doi:10.1145/1089014.1089020, §2.4.
///
/// Not for plans with events, delays, algebraic rules to be followed or fast reactions, where sensitivities jump: these are
/// refused by name. Not thread-safe.
public final class Sensitivities implements OdeSystem {

    private static final String ENGINE = "the sensitivity analysis";

    private final CompiledNetwork network;
    private final List<String> parameterIds;
    private final int n;
    private final GeneratedKernel generated;
    private final Kernel kernel;
    private final double[] scratch;
    private final double[] jacobian;
    private final double[] byParameters;
    private final int[] columnStart;
    private final int[] rowIndex;

    private Sensitivities(CompiledNetwork network, List<String> parameterIds, GeneratedKernel generated) {
        this.network = network;
        this.parameterIds = parameterIds;
        n = network.dimension();
        this.generated = generated;
        kernel = generated.kernel();
        scratch = new double[generated.scratchLength()];
        SparsityPattern pattern = network.jacobianPattern();
        jacobian = new double[pattern.entryCount()];
        byParameters = new double[n * parameterIds.size()];
        columnStart = pattern.columnStart();
        rowIndex = pattern.rowIndex();
    }

    /// @param parameterIds what to differentiate by: names of the network's parameters, which include start values
    /// @throws java.util.NoSuchElementException if the network has no such parameter
    /// @throws UnsupportedNodeException if the plan has nodes at which sensitivities jump
    public static Sensitivities of(CompiledNetwork network, List<String> parameterIds) {
        Equations equations = network.equations;
        if (!equations.events.isEmpty()) {
            throw new UnsupportedNodeException(ENGINE, "event", equations.events.getFirst().event().id(),
                    "the events of the plan");
        }
        if (!equations.delays.isEmpty()) {
            throw new UnsupportedNodeException(ENGINE, "delay", equations.delays.getFirst().text(),
                    "the formulas of the plan");
        }
        if (equations.constraints != null) {
            throw new UnsupportedNodeException(ENGINE, "condition", "0 = …", "the algebraic rules and fast reactions");
        }
        List<Integer> indices = new ArrayList<>();
        parameterIds.forEach(id -> indices.add(network.parameterIndex(id)));
        Program[] programs = equations.byParameters(indices);
        Program nothing = Program.of(new Graph(), List.of(), List.of());
        return new Sensitivities(network, List.copyOf(parameterIds),
                KernelWriter.write(programs[0], programs[1], nothing, nothing));
    }

    GeneratedKernel generated() {
        return generated;
    }

    /// What the sensitivities are by, in order.
    public List<String> parameterIds() {
        return parameterIds;
    }

    /// Where ∂y/∂p of a state variable stands in the state.
    public int index(int parameter, int stateVariable) {
        return n * (parameter + 1) + stateVariable;
    }

    /// State and sensitivities at time 0, in a new array.
    public double[] initialState(double[] parameters) {
        double[] out = new double[dimension()];
        double[] state = network.initialState(parameters);
        System.arraycopy(state, 0, out, 0, n);
        kernel.rates(0, state, parameters, byParameters, scratch);
        System.arraycopy(byParameters, 0, out, n, byParameters.length);
        return out;
    }

    /// Absolute tolerances for the whole: those of the state, and for ∂y/∂p those divided by |p|, so that p·∂y/∂p is as
    /// accurate as y; where p is 0, those of the state.
    public double[] absoluteTolerances(double[] ofState, double[] parameters) {
        double[] all = new double[dimension()];
        for (int i = 0; i < all.length; i++) {
            double own = ofState.length == 1 ? ofState[0] : ofState[i % n];
            double size = i < n ? 1
                    : Math.abs(parameters[network.parameterIndex(parameterIds.get(i / n - 1))]);
            all[i] = size > 0 ? own / size : own;
        }
        return all;
    }

    @Override
    public int dimension() {
        return n * (parameterIds.size() + 1);
    }

    @Override
    public void derivatives(double time, double[] state, double[] parameters, double[] derivativeOut) {
        network.derivatives(time, state, parameters, derivativeOut);
        network.jacobian(time, state, parameters, jacobian);
        kernel.derivatives(time, state, parameters, byParameters, scratch);
        System.arraycopy(byParameters, 0, derivativeOut, n, byParameters.length);
        for (int start = n; start < derivativeOut.length; start += n) {
            for (int column = 0; column < n; column++) {
                double factor = state[start + column];
                if (factor != 0) {
                    for (int e = columnStart[column]; e < columnStart[column + 1]; e++) {
                        derivativeOut[start + rowIndex[e]] += jacobian[e] * factor;
                    }
                }
            }
        }
    }

    @Override
    public void startsAt(double time, double[] state, double[] parameters, boolean anew) {
        network.startsAt(time, state, parameters, anew);
    }

    @Override
    public double nextJump(double time) {
        return network.nextJump(time);
    }

    @Override
    public double longestStep(double time) {
        return network.longestStep(time);
    }

    /// That of the network, which is the same for all blocks.
    @Override
    public SparsityPattern jacobianPattern() {
        return network.jacobianPattern();
    }

    @Override
    public void jacobian(double time, double[] state, double[] parameters, double[] valuesOut) {
        network.jacobian(time, state, parameters, valuesOut);
    }

    @Override
    public int triggerCount() {
        return 0;
    }

    @Override
    public void triggers(double time, double[] state, double[] parameters, double[] valuesOut) {}
}
