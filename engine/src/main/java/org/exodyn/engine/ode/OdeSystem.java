package org.exodyn.engine.ode;

/// A system of ordinary differential equations dy/dt = f(t, y; p) with its Jacobian and event functions.
///
/// All arrays are the caller's; an implementation reads `state` and `parameters`, writes only the out array, keeps
/// none of them and allocates nothing. An instance may hold scratch space, so one instance serves one thread.
///
/// | symbol | meaning | Java |
/// |---|---|---|
/// | t | time, minutes | `time` |
/// | y | state, length [#dimension()] | `state` |
/// | p | parameters, as many as the system declares | `parameters` |
/// | f | derivative of the state per minute | `derivativeOut` |
/// | g | event functions; an event fires where g rises through 0 | `triggers` |
public interface OdeSystem {

    /// Number of state variables.
    int dimension();

    /// Writes f(t, y; p) into `derivativeOut`.
    void derivatives(double time, double[] state, double[] parameters, double[] derivativeOut);

    /// Where ∂f/∂y can be non-zero; the diagonal is always present. The same object at every call.
    SparsityPattern jacobianPattern();

    /// Writes ∂f/∂y into `valuesOut`, one value per entry of [#jacobianPattern()], in its order.
    void jacobian(double time, double[] state, double[] parameters, double[] valuesOut);

    /// Number of event functions.
    int triggerCount();

    /// Writes the event functions g(t, y; p) into `valuesOut`. An event fires where its g rises through 0.
    void triggers(double time, double[] state, double[] parameters, double[] valuesOut);
}
