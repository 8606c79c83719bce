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
    ///
    /// A system of several equal blocks, such as a solution with its sensitivities, may give the pattern and the Jacobian of
    /// the first block only; BDF then takes it for all of them, and what couples the blocks costs iterations, not accuracy.
    SparsityPattern jacobianPattern();

    /// Writes ∂f/∂y into `valuesOut`, one value per entry of [#jacobianPattern()], in its order.
    void jacobian(double time, double[] state, double[] parameters, double[] valuesOut);

    /// Number of event functions.
    int triggerCount();

    /// Writes the event functions g(t, y; p) into `valuesOut`. An event fires where its g rises through 0.
    void triggers(double time, double[] state, double[] parameters, double[] valuesOut);

    /// Whether the derivative of a component is always 0. Only such a component may start at no finite number.
    default boolean isStill(int component) {
        return false;
    }

    /// Tells a system with a memory that an integration starts, or goes on from a changed state.
    ///
    /// @param anew true for a new integration, false for a restart within one
    default void startsAt(double time, double[] state, double[] parameters, boolean anew) {}

    /// Tells a system with a memory that a step has been accepted; `output` is valid during the call.
    default void passed(double from, double to, DenseOutput output) {}

    /// The next time after `time` where a derivative of the solution jumps, as far as is known; infinite if none is.
    default double nextBreak(double time) {
        return Double.POSITIVE_INFINITY;
    }

    /// The next time after `time` from which on the system follows other equations, as far as is known; infinite if none is. Just before
    /// it the old ones hold. It depends on nothing that moves.
    default double nextJump(double time) {
        return Double.POSITIVE_INFINITY;
    }

    /// The longest step that a system can bear from here which has a memory, or does not know its jumps beyond.
    default double longestStep(double time) {
        return Double.POSITIVE_INFINITY;
    }
}
