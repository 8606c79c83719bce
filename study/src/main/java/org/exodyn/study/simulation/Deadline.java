package org.exodyn.study.simulation;

import java.util.Locale;
import org.exodyn.engine.ode.EventHandler;
import org.exodyn.engine.ode.NumericalFailure;

/// Ends an integration that takes too long; it is asked before every step. What it lets pass does not depend on it.
final class Deadline implements EventHandler {

    private final EventHandler events;
    private final double seconds;
    private final long end;

    Deadline(EventHandler events, double seconds) {
        this.events = events;
        this.seconds = seconds;
        this.end = System.nanoTime() + (long) (seconds * 1e9);
    }

    @Override
    public Action atTriggers(double time, int[] fired, int count, double[] state, double[] parameters) {
        return events.atTriggers(time, fired, count, state, parameters);
    }

    @Override
    public Action atStopTime(double time, double[] state, double[] parameters) {
        return events.atStopTime(time, state, parameters);
    }

    @Override
    public double nextStopTime(double time) {
        if (System.nanoTime() - end > 0) {
            throw new NumericalFailure(String.format(Locale.ROOT, "The simulation takes more than %s s of real time",
                    seconds), time, -1, 0, "Relax the tolerances or allow more time.");
        }
        return events.nextStopTime(time);
    }

    @Override
    public boolean firesCascades() {
        return events.firesCascades();
    }
}
