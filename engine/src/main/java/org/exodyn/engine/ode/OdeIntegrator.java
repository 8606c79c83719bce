package org.exodyn.engine.ode;

import org.jspecify.annotations.Nullable;

/// Follows a system through time: steps, outputs at given times, stop times and events.
///
/// Make one object per thread and dimension and use it for many integrations; after the first call nothing is allocated
/// but the account. Results depend only on the arguments, never on what the object did before.
///
/// Outputs are taken from the dense output of the method, so they do not shorten steps. The last output time ends the
/// integration and is hit exactly; the right-hand side is never evaluated after it.
public abstract sealed class OdeIntegrator permits BdfIntegrator, DormandPrinceIntegrator, RosenbrockIntegrator,
        SwitchingIntegrator {

    /// Rounds of triggers that may fire one another at one instant.
    private static final int MAX_CASCADE = 1000;

    private final Stepper stepper;
    private final double[] state;
    private final RootSearch roots;
    private final int looks;
    private @Nullable OutputSink sink;
    private double[] outputTimes = {};
    private int nextOutput;

    OdeIntegrator(Stepper stepper) {
        this(stepper, 0);
    }

    /// @param looks how often at least, over the whole time, triggers are looked at; 0 for by steps alone
    OdeIntegrator(Stepper stepper, int looks) {
        this.stepper = stepper;
        this.looks = looks;
        state = new double[stepper.dimension];
        roots = new RootSearch(stepper);
    }

    /// Number of state variables this object is made for.
    public final int dimension() {
        return stepper.dimension;
    }

    /// Integrates from (t0, y0) to the last output time.
    ///
    /// @param parameters passed to the system; changed only by `events`
    /// @param y0 length n; copied
    /// @param times ascending output times, none before t0
    /// @throws NumericalFailure where the solution cannot be continued
    public final SolverAccount integrate(OdeSystem system, double[] parameters, double t0, double[] y0, double[] times,
            OutputSink outputSink, EventHandler events, SolverOptions options) {
        check(system, t0, y0, times);
        stepper.configure(system, parameters, options);
        System.arraycopy(y0, 0, state, 0, state.length);
        sink = outputSink;
        outputTimes = times;
        nextOutput = 0;
        double end = times[times.length - 1];
        double reached = run(system, parameters, t0, end, events, options);
        sink = null;
        return stepper.counters.account(stepper.method(), stepper.linearSolver(), reached);
    }

    private void check(OdeSystem system, double t0, double[] y0, double[] times) {
        if (system.dimension() != stepper.dimension || y0.length != stepper.dimension) {
            throw new IllegalArgumentException("made for " + stepper.dimension + " state variables, but the system has "
                    + system.dimension() + " and the start " + y0.length);
        }
        if (times.length == 0) {
            throw new IllegalArgumentException("no output time");
        }
        double previous = t0;
        for (double time : times) {
            if (!(time >= previous && time < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("output time " + time + " is not finite or before " + previous);
            }
            previous = time;
        }
        for (int i = 0; i < y0.length; i++) {
            if (!Double.isFinite(y0[i]) && !system.isStill(i)) {
                throw new NumericalFailure("The start value is not a finite number", t0, i, 0,
                        "Check the initial assignment of this component.");
            }
        }
    }

    private double run(OdeSystem system, double[] parameters, double t0, double end, EventHandler events,
            SolverOptions options) {
        double t = t0;
        double[] stops = options.stopTimes();
        int stop = 0;
        while (stop < stops.length && stops[stop] < t0) {
            stop++;
        }
        system.startsAt(t, state, parameters, true);
        roots.lookEvery(looks == 0 ? Double.POSITIVE_INFINITY : (end - t0) / looks);
        roots.begin(system, parameters, t, state);
        double firstStep = options.initialStep();
        boolean restart = true;
        boolean first = true;
        boolean checkNegative = options.negativeTolerance() < Double.POSITIVE_INFINITY;
        SolverCounters counters = stepper.counters;
        while (true) {
            double late = events.nextStopTime(t);
            double jump = system.nextJump(t);
            for (int round = 0; isDue(stop < stops.length ? stops[stop] : end, t, stop < stops.length)
                    || isDue(late, t, late <= end) || isDue(jump, t, jump <= end); round++) {
                if (round == MAX_CASCADE) {
                    throw cascade(t);
                }
                if (isDue(jump, t, jump <= end)) {
                    deliver(t, !isDue(late, t, late <= end));
                    t = jump;
                    restart = true;
                    if (crosses(t, parameters, events) == EventHandler.Action.STOP) {
                        deliver(t, true);
                        return t;
                    }
                    late = events.nextStopTime(t);
                    jump = system.nextJump(t);
                    continue;
                }
                if (late > t && isDue(late, t, late <= end)) {
                    // The handler compares with its own time, so it must see that time and not one some ulps before.
                    deliver(t, true);
                    t = late;
                }
                while (stop < stops.length && isDue(stops[stop], t, true)) {
                    stop++;
                }
                EventHandler.Action action = events.atStopTime(t, state, parameters);
                action = action == EventHandler.Action.STOP ? action
                        : settle(t, parameters, events, action);
                if (action == EventHandler.Action.STOP) {
                    deliver(t, true);
                    return t;
                }
                restart |= action == EventHandler.Action.RESTART;
                late = events.nextStopTime(t);
            }
            deliver(t, true);
            if (t >= end) {
                return t;
            }
            if (restart && !first) {
                counters.restarts++;
                system.startsAt(t, state, parameters, false);
                jump = system.nextJump(t);
            }
            double kink = system.nextBreak(t);
            double target = Math.min(Math.min(end, Math.min(kink, Math.nextDown(jump))),
                    Math.min(late, stop < stops.length ? stops[stop] : end));
            if (restart) {
                stepper.begin(t, state, target, firstStep);
                firstStep = 0;
                restart = false;
                first = false;
            }
            if (counters.steps >= options.maxSteps()) {
                throw new NumericalFailure("The step limit of " + options.maxSteps() + " is reached", t, -1,
                        counters.lastStepSize, "Relax the tolerances, or allow more steps.");
            }
            stepper.step(Math.min(target, t + system.longestStep(t)));
            system.passed(t, stepper.time, stepper.output());
            if (checkNegative) {
                counters.lookForNegative(stepper.time, stepper.state(), options.negativeTolerance());
            }
            double from = t;
            t = stepper.time;
            while (roots.find(from, stepper.time, options.rootTolerance())) {
                double root = roots.time();
                deliver(root, false);
                if (root == stepper.time) {
                    // not every dense output ends in the very bits of the state
                    System.arraycopy(stepper.state(), 0, state, 0, state.length);
                } else {
                    stepper.interpolate(root, state);
                }
                counters.triggersFired += roots.count();
                EventHandler.Action action = events.atTriggers(root, roots.fired(), roots.count(), state, parameters);
                if (action == EventHandler.Action.RESTART) {
                    action = settle(root, parameters, events, action);
                }
                if (action == EventHandler.Action.STOP) {
                    deliver(root, true);
                    return root;
                }
                if (action == EventHandler.Action.RESTART || events.nextStopTime(root) < stepper.time) {
                    t = root;
                    restart = true;
                    break;
                }
                from = root;
            }
            if (!restart) {
                deliver(t, false);
                System.arraycopy(stepper.state(), 0, state, 0, state.length);
                restart = t == kink;
            }
        }
    }

    /// Fires the triggers that rise where the system follows other equations from now on.
    private EventHandler.Action crosses(double t, double[] parameters, EventHandler events) {
        if (!roots.riseAt(t, state)) {
            return EventHandler.Action.CONTINUE;
        }
        stepper.counters.triggersFired += roots.count();
        EventHandler.Action action = events.atTriggers(t, roots.fired(), roots.count(), state, parameters);
        return action == EventHandler.Action.RESTART ? settle(t, parameters, events, action) : action;
    }

    private static boolean isDue(double stopTime, double t, boolean present) {
        return present && stopTime - t <= 4 * Math.ulp(t);
    }

    /// Fires the triggers that rise because a handler changed the state, until none rises.
    private EventHandler.Action settle(double t, double[] parameters, EventHandler events, EventHandler.Action start) {
        EventHandler.Action action = start;
        if (events.firesCascades()) {
            if (start == EventHandler.Action.RESTART) {
                roots.rearm(t, state);
            }
            return action;
        }
        for (int round = 0; roots.riseAt(t, state); round++) {
            if (round == MAX_CASCADE) {
                throw cascade(t);
            }
            stepper.counters.triggersFired += roots.count();
            EventHandler.Action next = events.atTriggers(t, roots.fired(), roots.count(), state, parameters);
            if (next == EventHandler.Action.STOP) {
                return next;
            }
            if (next == EventHandler.Action.RESTART) {
                action = next;
            }
        }
        return action;
    }

    private static NumericalFailure cascade(double t) {
        return new NumericalFailure("Events keep firing one another without time passing", t, -1, 0,
                "Give the events a delay or a condition that their own assignment ends.");
    }

    /// Delivers the outputs before t, or up to and including t when `atTime`.
    private void deliver(double t, boolean atTime) {
        OutputSink out = sink;
        if (out == null) {
            return;
        }
        while (nextOutput < outputTimes.length
                && (outputTimes[nextOutput] < t || atTime && outputTimes[nextOutput] == t)) {
            double time = outputTimes[nextOutput];
            if (time < t) {
                stepper.interpolate(time, roots.scratch);
                out.accept(nextOutput++, time, roots.scratch);
            } else {
                out.accept(nextOutput++, time, state);
            }
        }
    }
}
