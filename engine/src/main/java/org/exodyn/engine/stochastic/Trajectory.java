package org.exodyn.engine.stochastic;

import org.exodyn.engine.random.FastRandom;

/// A way to move one state of a [JumpProcess] forward in time.
public sealed interface Trajectory permits DirectMethod, TauLeaping {

    /// Moves `state` from one time to another, in place. The process has no memory, so a run may be cut where one wants to look.
    ///
    /// @param from minutes
    /// @param to minutes
    /// @throws org.exodyn.engine.ode.NumericalFailure if a propensity is negative or no finite number
    void advance(double[] state, double[] parameters, double from, double to, FastRandom random);

    /// What has been done since the start or [#resetAccount()].
    JumpAccount account();

    void resetAccount();
}
