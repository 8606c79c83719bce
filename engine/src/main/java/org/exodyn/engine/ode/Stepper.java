package org.exodyn.engine.ode;

import org.exodyn.engine.linear.LinearSolverKind;

/// One step of a method, and the dense output over the last step.
abstract sealed class Stepper permits BdfStepper, DormandPrinceStepper, RosenbrockStepper, SwitchingStepper {

    final int dimension;
    final double[] weight;
    final double[] absoluteTolerance;
    final SolverCounters counters;
    OdeSystem system = NoSystem.INSTANCE;
    double[] parameters = {};
    double relativeTolerance = 1e-6;
    double maxStep = Double.POSITIVE_INFINITY;
    double time;
    double previousTime;
    private final DenseOutput output = this::interpolate;

    Stepper(int dimension) {
        this(dimension, new SolverCounters());
    }

    /// @param counters shared with another stepper
    Stepper(int dimension, SolverCounters counters) {
        this.dimension = dimension;
        this.counters = counters;
        weight = new double[dimension];
        absoluteTolerance = new double[dimension];
    }

    void configure(OdeSystem newSystem, double[] newParameters, SolverOptions options) {
        system = newSystem;
        parameters = newParameters;
        relativeTolerance = options.relativeTolerance();
        maxStep = options.maxStep();
        double[] absolute = options.absoluteTolerance();
        if (absolute.length != 1 && absolute.length != dimension) {
            throw new IllegalArgumentException(
                    absolute.length + " absolute tolerances for " + dimension + " state variables");
        }
        for (int i = 0; i < dimension; i++) {
            absoluteTolerance[i] = absolute.length == 1 ? absolute[0] : absolute[i];
        }
        counters.clear();
    }

    /// Starts or restarts from (t, y); `end` bounds the first step, which is chosen if `firstStep` is 0.
    abstract void begin(double t, double[] y, double end, double firstStep);

    /// Makes one accepted step that does not pass `stop`; on reaching it [#time] equals `stop` exactly.
    abstract void step(double stop);

    /// Writes the state at a time within the last step.
    abstract void interpolate(double t, double[] stateOut);

    /// The state at [#time]; read only.
    abstract double[] state();

    /// The solution within the last step; the same object at every call.
    final DenseOutput output() {
        return output;
    }

    abstract String method();

    abstract LinearSolverKind linearSolver();

    final void derivatives(double t, double[] y, double[] out) {
        counters.derivativeEvaluations++;
        system.derivatives(t, y, parameters, out);
    }

    final NumericalFailure notFinite(String what, int component, double step) {
        return new NumericalFailure(what + " is not a finite number", time, component, step,
                "It may grow beyond any number in finite time, or a formula divides by zero; check the rate laws and parameters.");
    }
}
