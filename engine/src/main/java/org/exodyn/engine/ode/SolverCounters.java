package org.exodyn.engine.ode;

import org.exodyn.engine.linear.LinearSolverKind;

/// Running counts of one integration; becomes a [SolverAccount].
final class SolverCounters {
    long steps;
    long errorTestFailures;
    long newtonFailures;
    long derivativeEvaluations;
    long jacobianEvaluations;
    long factorisations;
    long denseFallbacks;
    long newtonIterations;
    int highestOrder;
    int lastOrder;
    double lastStepSize;
    long triggersFired;
    long restarts;
    long negativeSteps;
    double mostNegative;
    int mostNegativeComponent;
    double mostNegativeTime;
    long methodSwitches;
    long stiffSteps;
    double errorSum;

    void clear() {
        methodSwitches = 0;
        stiffSteps = 0;
        errorSum = 0;
        steps = 0;
        errorTestFailures = 0;
        newtonFailures = 0;
        derivativeEvaluations = 0;
        jacobianEvaluations = 0;
        factorisations = 0;
        denseFallbacks = 0;
        newtonIterations = 0;
        highestOrder = 0;
        lastOrder = 0;
        lastStepSize = 0;
        triggersFired = 0;
        restarts = 0;
        negativeSteps = 0;
        mostNegative = 0;
        mostNegativeComponent = -1;
        mostNegativeTime = Double.NaN;
    }

    void lookForNegative(double time, double[] state, double tolerance) {
        boolean found = false;
        for (int component = 0; component < state.length; component++) {
            if (state[component] < -tolerance) {
                found = true;
                if (state[component] < mostNegative) {
                    mostNegative = state[component];
                    mostNegativeComponent = component;
                    mostNegativeTime = time;
                }
            }
        }
        if (found) {
            negativeSteps++;
        }
    }

    SolverAccount account(String method, LinearSolverKind kind, double endTime) {
        return new SolverAccount(method, kind, endTime, steps, errorTestFailures, newtonFailures,
                derivativeEvaluations, jacobianEvaluations, factorisations, denseFallbacks, newtonIterations,
                highestOrder, lastOrder, lastStepSize, triggersFired, restarts, negativeSteps, mostNegative,
                mostNegativeComponent, mostNegativeTime, methodSwitches, stiffSteps, errorSum);
    }
}
