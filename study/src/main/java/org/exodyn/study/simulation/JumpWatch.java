package org.exodyn.study.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exodyn.engine.ode.EventHandler;

/// Notes what columns are just before and just after events, so that a drawing shows a jump where there is one. What it lets pass
/// does not depend on it.
final class JumpWatch implements EventHandler {

    /// More cannot be told apart in a drawing.
    private static final int MOST = 10_000;

    private final EventHandler events;
    private final ObservedColumns observed;
    private final double[] before;
    private final double[] after;
    private final List<TimeCourse.Jump> jumps = new ArrayList<>();

    JumpWatch(EventHandler events, ObservedColumns observed, int columns) {
        this.events = events;
        this.observed = observed;
        before = new double[columns];
        after = new double[columns];
    }

    List<TimeCourse.Jump> jumps() {
        return jumps;
    }

    private void note(double time, double[] state, double[] parameters) {
        observed.evaluate(time, state, parameters, after);
        if (!Arrays.equals(before, after)) {
            jumps.add(new TimeCourse.Jump(time, before.clone(), after.clone()));
        }
    }

    @Override
    public Action atTriggers(double time, int[] fired, int count, double[] state, double[] parameters) {
        if (jumps.size() >= MOST) {
            return events.atTriggers(time, fired, count, state, parameters);
        }
        observed.evaluate(time, state, parameters, before);
        Action action = events.atTriggers(time, fired, count, state, parameters);
        note(time, state, parameters);
        return action;
    }

    @Override
    public Action atStopTime(double time, double[] state, double[] parameters) {
        if (jumps.size() >= MOST) {
            return events.atStopTime(time, state, parameters);
        }
        observed.evaluate(time, state, parameters, before);
        Action action = events.atStopTime(time, state, parameters);
        note(time, state, parameters);
        return action;
    }

    @Override
    public double nextStopTime(double time) {
        return events.nextStopTime(time);
    }

    @Override
    public boolean firesCascades() {
        return events.firesCascades();
    }
}
