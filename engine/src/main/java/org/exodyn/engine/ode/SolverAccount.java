package org.exodyn.engine.ode;

import org.exodyn.engine.linear.LinearSolverKind;

/// What one integration did.
///
/// @param method name of the method
/// @param linearSolver factorisation in use
/// @param endTime time reached
/// @param steps accepted steps
/// @param errorTestFailures steps repeated because the error estimate was too large
/// @param newtonFailures steps repeated because the non-linear iteration did not converge
/// @param derivativeEvaluations calls of the right-hand side
/// @param jacobianEvaluations calls of the Jacobian
/// @param factorisations matrix factorisations
/// @param denseFallbacks sparse factorisations repeated densely
/// @param newtonIterations linear solves
/// @param highestOrder highest order used
/// @param lastOrder order of the last step
/// @param lastStepSize size of the last step
/// @param triggersFired number of trigger firings
/// @param restarts starts after an event or stop time, the first start not counted
/// @param negativeSteps accepted steps with a component below minus the tolerance
/// @param mostNegative most negative value seen, or 0
/// @param mostNegativeComponent its component, or -1
/// @param mostNegativeTime its time, or NaN
/// @param methodSwitches changes between a stiff and a non-stiff method
/// @param stiffSteps accepted steps made by an implicit method
/// @param errorSum local error estimates of all accepted steps, in units of the tolerance, added up: the error at the end
///     if errors neither grow nor shrink on the way
public record SolverAccount(String method, LinearSolverKind linearSolver, double endTime, long steps,
        long errorTestFailures, long newtonFailures, long derivativeEvaluations, long jacobianEvaluations,
        long factorisations, long denseFallbacks, long newtonIterations, int highestOrder, int lastOrder,
        double lastStepSize, long triggersFired, long restarts, long negativeSteps, double mostNegative,
        int mostNegativeComponent, double mostNegativeTime, long methodSwitches, long stiffSteps, double errorSum) {

    /// Steps that were tried and repeated, for whatever reason.
    public long rejections() {
        return errorTestFailures + newtonFailures;
    }
}
