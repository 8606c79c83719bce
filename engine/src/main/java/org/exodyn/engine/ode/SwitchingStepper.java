package org.exodyn.engine.ode;

import org.exodyn.engine.linear.LinearSolverKind;

/// Hands each step to a stiff or a non-stiff method; see [SwitchingIntegrator].
final class SwitchingStepper extends Stepper {

    /// The BDF step times a bound of the eigenvalues below which an explicit step of the same length is stable and usually
    /// longer: Dormand–Prince is stable up to 3.3, and the bound is on the high side.
    private static final double EXPLICIT_ENOUGH = 1;
    private static final int STEPS_BEFORE_RETURN = 40;
    private static final double EXPLICIT_STRICTNESS = 2;
    /// The estimate of a BDF sees less of the error.
    private static final double IMPLICIT_STRICTNESS = 4;

    private final DormandPrinceStepper explicit;
    private final BdfStepper implicit;
    private Stepper active;
    private boolean switches;
    private int easySteps;
    /// Doubled at each return to BDF, so that a problem between the two does not change methods all the time.
    private int stepsBeforeReturn;
    private double end;

    SwitchingStepper(int dimension) {
        super(dimension);
        explicit = new DormandPrinceStepper(dimension, counters, EXPLICIT_STRICTNESS);
        explicit.watchStiffness();
        implicit = new BdfStepper(dimension, counters, IMPLICIT_STRICTNESS);
        active = explicit;
    }

    @Override
    void configure(OdeSystem newSystem, double[] newParameters, SolverOptions options) {
        super.configure(newSystem, newParameters, options);
        explicit.configure(newSystem, newParameters, options);
        implicit.configure(newSystem, newParameters, options);
        active = explicit;
        stepsBeforeReturn = STEPS_BEFORE_RETURN;
    }

    @Override
    void begin(double t, double[] y, double newEnd, double firstStep) {
        end = newEnd;
        switches = false;
        easySteps = 0;
        active.begin(t, y, newEnd, firstStep);
        take();
    }

    @Override
    void step(double stop) {
        if (switches) {
            Stepper next = active == explicit ? implicit : explicit;
            if (next == implicit) {
                stepsBeforeReturn *= 2;
            }
            counters.methodSwitches++;
            next.begin(active.time, active.state(), Math.max(end, stop), 0);
            active = next;
            switches = false;
            easySteps = 0;
        }
        active.step(stop);
        take();
        if (active == explicit) {
            switches = explicit.looksStiff();
        } else {
            easySteps = implicit.stiffness() < EXPLICIT_ENOUGH ? easySteps + 1 : 0;
            switches = easySteps >= stepsBeforeReturn / 2;
        }
    }

    private void take() {
        time = active.time;
        previousTime = active.previousTime;
    }

    @Override
    void interpolate(double t, double[] stateOut) {
        active.interpolate(t, stateOut);
    }

    @Override
    double[] state() {
        return active.state();
    }

    @Override
    String method() {
        return counters.stiffSteps == 0 ? explicit.method()
                : counters.stiffSteps == counters.steps ? implicit.method()
                        : explicit.method() + " and " + implicit.method();
    }

    @Override
    LinearSolverKind linearSolver() {
        return counters.stiffSteps == 0 ? LinearSolverKind.NONE : implicit.linearSolver();
    }
}
