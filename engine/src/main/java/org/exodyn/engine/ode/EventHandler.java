package org.exodyn.engine.ode;

/// What happens when a trigger fires or a stop time is reached.
///
/// A trigger fires where its g rises through 0: from g < 0 to g ≥ 0. A trigger that is already ≥ 0 at the start does not
/// fire until it has been negative. A strict condition a > b is expressed by a g that is negative where a = b.
/// When a handler changes the state or the parameters and thereby makes further triggers rise, those fire at once, at
/// the same time, until none rises.
/// Outputs that fall exactly on an event or stop time are taken after it.
public interface EventHandler {

    /// What the integrator does next.
    enum Action {
        /// Neither state nor parameters were changed: go on.
        CONTINUE,
        /// State or parameters were changed in place: start anew from here.
        RESTART,
        /// End the integration here; later outputs are not delivered.
        STOP
    }

    /// One or several triggers have fired at `time`; roots in one step arrive in order of time.
    ///
    /// @param fired trigger indices in ascending order, the first `count` are valid
    /// @param state may be changed in place; the answer then is [Action#RESTART]
    /// @param parameters the caller's array, may be changed in place; the answer then is [Action#RESTART]
    Action atTriggers(double time, int[] fired, int count, double[] state, double[] parameters);

    /// A stop time has been reached exactly.
    default Action atStopTime(double time, double[] state, double[] parameters) {
        return Action.CONTINUE;
    }

    /// The next stop time after `time` that became known only during the run, such as a delayed assignment; infinite if
    /// there is none. Asked after the start and after each call of the other methods; must be later than `time` once
    /// [#atStopTime] has been called for `time`.
    default double nextStopTime(double time) {
        return Double.POSITIVE_INFINITY;
    }

    /// Whether the handler itself fires the triggers that rise because of its changes; if so, the integrator does not.
    default boolean firesCascades() {
        return false;
    }

    /// Ignores triggers and stop times.
    static EventHandler none() {
        return (time, fired, count, state, parameters) -> Action.CONTINUE;
    }
}
