package org.exodyn.engine.ode;

/// Receives the state at each requested output time, in ascending order of time.
@FunctionalInterface
public interface OutputSink {

    /// Takes one output.
    ///
    /// @param index position in the caller's array of output times
    /// @param time the output time itself
    /// @param state length n; valid only during this call, copy what is kept
    void accept(int index, double time, double[] state);
}
