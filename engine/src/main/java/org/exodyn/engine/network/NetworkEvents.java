package org.exodyn.engine.network;

import java.util.List;
import org.exodyn.engine.ode.EventHandler;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.engine.plan.Event;
import org.exodyn.engine.random.FastRandom;
import org.jspecify.annotations.Nullable;

/// Executes the events of a network while an integrator follows it: delays, priorities, persistence, values taken at
/// trigger or at execution.
///
/// Rules of SBML Level 3 Version 2 Core, section 4.11 (doi:10.1515/jib-2017-0081): of all executions due at one time the
/// highest priority goes first, judged by the state of that moment; each execution may trigger further events, which
/// join those that wait, or turn off the trigger of one that is not persistent, which drops it. Of equal priorities one
/// is drawn at random if a generator is given, else the event that comes first in the plan goes first, as it does where
/// no priority is defined.
///
/// Where a formula takes another branch at a time of its own, or an equilibrium jumps, the integration starts anew.
///
/// Call [#start] before each run. One instance per thread; allocates only when more executions wait than ever before.
public final class NetworkEvents implements EventHandler {

    private static final int MAX_CASCADE = 100_000;

    private final Network network;
    private final @Nullable FastRandom random;
    private final Event[] events;
    private final TriggerTruth truth;
    private final int[] risen;
    private final WaitingExecutions waiting = new WaitingExecutions();

    /// Equal priorities go in the order of the plan.
    ///
    /// @param network gives the events; its scratch space is used
    public NetworkEvents(Network network) {
        this(network, null);
    }

    /// @param random draws among equal priorities; null for the order of the plan
    public NetworkEvents(Network network, @Nullable FastRandom random) {
        this.network = network;
        this.random = random;
        network.followAll();
        List<Event> all = network.events();
        events = all.toArray(Event[]::new);
        truth = new TriggerTruth(network, events.length);
        risen = new int[2 * events.length];
    }

    /// Forgets earlier runs and fires what fires at the very start: events whose trigger holds there although it
    /// counts as false before. Their assignments change `state` in place.
    ///
    /// @throws NumericalFailure if events keep firing one another
    public void start(double time, double[] state, double[] parameters) {
        waiting.clear();
        network.rest(time, state);
        for (int event = 0; event < events.length; event++) {
            truth.assume(event, events[event].initiallyTrue());
        }
        schedule(truth.rise(time, state, parameters, risen), time, state, parameters);
        executeDue(time, state, parameters);
    }

    @Override
    public boolean firesCascades() {
        return true;
    }

    @Override
    public Action atTriggers(double time, int[] fired, int count, double[] state, double[] parameters) {
        int found = truth.riseAtRoot(time, fired, count, state, parameters, risen);
        schedule(found, time, state, parameters);
        boolean switched = count > 0 && fired[count - 1] >= network.equations.firstSwitch;
        if (switched) {
            network.makeConsistent(time, state, parameters);
        }
        return executeDue(time, state, parameters) || switched ? Action.RESTART : Action.CONTINUE;
    }

    @Override
    public Action atStopTime(double time, double[] state, double[] parameters) {
        truth.observe(time, state, parameters);
        return executeDue(time, state, parameters) ? Action.RESTART : Action.CONTINUE;
    }

    @Override
    public double nextStopTime(double time) {
        return waiting.earliest();
    }

    private void schedule(int count, double time, double[] state, double[] parameters) {
        for (int place = 0; place < count; place++) {
            int event = risen[place];
            if (!events[event].persistent()) {
                // it has risen anew, so in between it had fallen
                waiting.removeAllOf(event);
            }
            double delay = network.eventDelay(event, time, state, parameters);
            if (!(delay >= 0)) {
                throw new NumericalFailure("Event " + events[event].id() + " has a delay of " + delay, time, -1, 0,
                        "Check the formula of its delay: it must not be negative.");
            }
            double[] values = waiting.add(event, time, time + delay, network.eventValueCount(event));
            network.eventValues(event, time, state, parameters, values);
        }
    }

    private boolean executeDue(double time, double[] state, double[] parameters) {
        boolean executed = false;
        double latest = time + 4 * Math.ulp(time);
        int rounds = 0;
        for (int place = next(latest, time, state, parameters); place >= 0; place = next(latest, time, state,
                parameters)) {
            if (++rounds > MAX_CASCADE) {
                throw new NumericalFailure("Events keep firing one another without time passing", time, -1, 0,
                        "Give the events a delay or a condition that their own assignment ends.");
            }
            int event = waiting.event(place);
            boolean untouched = !executed && waiting.triggered(place) == time;
            boolean executes = events[event].persistent() || untouched
                    || truth.holds(event, time, state, parameters);
            if (executes) {
                if (events[event].valuesFromTriggerTime()) {
                    network.assignEvent(event, waiting.values(place), state);
                } else {
                    network.applyEvent(event, time, state, parameters);
                }
                network.makeConsistent(time, state, parameters);
            }
            waiting.remove(place);
            if (executes) {
                executed = true;
                schedule(truth.rise(time, state, parameters, risen), time, state, parameters);
            }
        }
        return executed;
    }

    /// The due execution of highest priority, judged by the present state; negative if none is due.
    private int next(double latest, double time, double[] state, double[] parameters) {
        int best = -1;
        int equals = 0;
        double highest = Double.NaN;
        for (int place = 0; place < waiting.count(); place++) {
            if (waiting.due(place) <= latest) {
                double priority = network.eventPriority(waiting.event(place), time, state, parameters);
                if (best < 0 || priority > highest) {
                    best = place;
                    highest = priority;
                    equals = 1;
                } else if (priority == highest && goesBefore(place, best, highest, ++equals)) {
                    best = place;
                }
            }
        }
        return best;
    }

    /// Whether one of equal priority takes the place of the chosen one; `equals` counts it and those before it.
    private boolean goesBefore(int place, int chosen, double priority, int equals) {
        FastRandom draw = random;
        if (draw == null || priority == Double.NEGATIVE_INFINITY) {
            return waiting.event(place) < waiting.event(chosen);
        }
        return draw.nextDouble() * equals < 1;
    }
}
