package org.exodyn.engine.network;

import java.util.Arrays;
import java.util.List;
import org.exodyn.engine.ode.EventHandler;
import org.exodyn.engine.plan.Event;

/// Executes the events of a network while an integrator follows it: delays, priorities, persistence, values taken at
/// trigger or at execution.
///
/// Rules of SBML Level 3 Version 2 Core, section 4.11 (doi:10.1515/jib-2017-0081), with two choices where SBML leaves
/// the order open or asks for more: of equal priorities the event that comes first in the plan goes first, and events
/// that are triggered by an execution follow after all that were due at that time.
///
/// Call [#start] before each run. One instance per thread; allocates only when more executions wait than ever before.
public final class NetworkEvents implements EventHandler {

    private static final int MAX_CASCADE = 1000;

    private final Network network;
    private final Event[] events;
    private final double[] before;
    private final double[] after;
    private int[] waiting = new int[8];
    private double[] due = new double[8];
    private double[][] values = new double[8][0];
    private int waitingCount;

    /// @param network gives the events; its scratch space is used
    public NetworkEvents(Network network) {
        this.network = network;
        List<Event> all = network.events();
        events = all.toArray(Event[]::new);
        before = new double[events.length];
        after = new double[events.length];
    }

    /// Forgets earlier runs and fires what fires at the very start: events whose trigger holds there although it
    /// counts as false before. Their assignments change `state` in place.
    ///
    /// @throws IllegalStateException if events keep firing one another
    public void start(double time, double[] state, double[] parameters) {
        waitingCount = 0;
        for (int event = 0; event < events.length; event++) {
            before[event] = events[event].initiallyTrue() ? 1 : -1;
        }
        for (int round = 0; fireRising(time, state, parameters); round++) {
            if (round == MAX_CASCADE) {
                throw new IllegalStateException("events keep firing one another at the start");
            }
        }
    }

    private boolean fireRising(double time, double[] state, double[] parameters) {
        network.triggers(time, state, parameters, after);
        boolean fired = false;
        for (int event = 0; event < events.length; event++) {
            if (before[event] < 0 && after[event] >= 0) {
                schedule(event, time, state, parameters);
                fired = true;
            }
        }
        System.arraycopy(after, 0, before, 0, before.length);
        return fired && executeDue(time, state, parameters);
    }

    @Override
    public Action atTriggers(double time, int[] fired, int count, double[] state, double[] parameters) {
        for (int index = 0; index < count; index++) {
            schedule(fired[index], time, state, parameters);
        }
        return executeDue(time, state, parameters) ? Action.RESTART : Action.CONTINUE;
    }

    @Override
    public Action atStopTime(double time, double[] state, double[] parameters) {
        return executeDue(time, state, parameters) ? Action.RESTART : Action.CONTINUE;
    }

    @Override
    public double nextStopTime(double time) {
        double next = Double.POSITIVE_INFINITY;
        for (int place = 0; place < waitingCount; place++) {
            next = Math.min(next, due[place]);
        }
        return next;
    }

    private void schedule(int event, double time, double[] state, double[] parameters) {
        if (!events[event].persistent()) {
            // it has risen anew, so in between it had fallen
            forget(event);
        }
        double delay = network.eventDelay(event, time, state, parameters);
        if (!(delay >= 0)) {
            throw new IllegalStateException("event " + events[event].id() + " has a delay of " + delay + " at time "
                    + time);
        }
        if (waitingCount == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * waitingCount);
            due = Arrays.copyOf(due, 2 * waitingCount);
            values = Arrays.copyOf(values, 2 * waitingCount);
            Arrays.fill(values, waitingCount, values.length, new double[0]);
        }
        waiting[waitingCount] = event;
        due[waitingCount] = time + delay;
        double[] kept = values[waitingCount];
        if (kept.length < network.eventValueCount(event)) {
            kept = new double[network.eventValueCount(event)];
            values[waitingCount] = kept;
        }
        network.eventValues(event, time, state, parameters, kept);
        waitingCount++;
    }

    private void forget(int event) {
        for (int place = waitingCount - 1; place >= 0; place--) {
            if (waiting[place] == event) {
                remove(place);
            }
        }
    }

    /// Takes an execution off the list, keeping the order of the others and the array of values for later use.
    private void remove(int place) {
        double[] freed = values[place];
        int moved = --waitingCount - place;
        System.arraycopy(waiting, place + 1, waiting, place, moved);
        System.arraycopy(due, place + 1, due, place, moved);
        System.arraycopy(values, place + 1, values, place, moved);
        values[waitingCount] = freed;
    }

    private boolean executeDue(double time, double[] state, double[] parameters) {
        boolean executed = false;
        double latest = time + 4 * Math.ulp(time);
        for (int place = next(latest, time, state, parameters); place >= 0; place = next(latest, time, state,
                parameters)) {
            int event = waiting[place];
            if (holdsStill(event, time, state, parameters)) {
                if (events[event].valuesFromTriggerTime()) {
                    network.assignEvent(event, values[place], state);
                } else {
                    network.applyEvent(event, time, state, parameters);
                }
                executed = true;
            }
            remove(place);
        }
        return executed;
    }

    /// A persistent event is executed whatever has become of its trigger, another one only while the trigger holds.
    private boolean holdsStill(int event, double time, double[] state, double[] parameters) {
        if (events[event].persistent()) {
            return true;
        }
        network.triggers(time, state, parameters, after);
        return after[event] >= 0;
    }

    /// The due execution of highest priority, judged by the present state; negative if none is due.
    private int next(double latest, double time, double[] state, double[] parameters) {
        int best = -1;
        double highest = Double.NaN;
        for (int place = 0; place < waitingCount; place++) {
            if (due[place] <= latest) {
                double priority = network.eventPriority(waiting[place], time, state, parameters);
                if (best < 0 || priority > highest
                        || (priority == highest && waiting[place] < waiting[best])) {
                    best = place;
                    highest = priority;
                }
            }
        }
        return best;
    }
}
