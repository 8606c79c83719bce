package org.exodyn.engine.ode;

/// The solution within one step.
@FunctionalInterface
public interface DenseOutput {

    /// Writes the state at a time within the step into `stateOut`.
    void interpolate(double time, double[] stateOut);
}
