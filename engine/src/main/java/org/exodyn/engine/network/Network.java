package org.exodyn.engine.network;

import java.util.List;
import java.util.NoSuchElementException;
import org.exodyn.engine.ode.DenseOutput;
import org.exodyn.engine.ode.OdeSystem;
import org.exodyn.engine.ode.SparsityPattern;
import org.exodyn.engine.plan.Event;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Quantification;
import org.exodyn.engine.plan.Species;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.jspecify.annotations.Nullable;

/// The equations of a plan, ready to run, with names for what their arrays hold.
///
/// `state` holds, in the order species, compartments, parameters: what reactions, rate rules or events change, what has
/// an initial assignment, and species given by concentration in a compartment whose volume changes. A species is an
/// amount in it, unless a rate rule governs it: then it is what its name stands for (see [#stateAs]). What only an
/// event changes is state with derivative 0: `parameters` are constant during a run and may be shared by threads.
///
/// `parameters` holds, in the order parameters, compartments, species: every number of the plan that no assignment rule
/// or initial assignment replaces; that of a compartment is its (initial) size, that of a species its initial value.
///
/// An instance holds scratch space and serves one thread; [#newInstance()] gives another cheaply.
public abstract sealed class Network implements OdeSystem permits NetworkInterpreter, CompiledNetwork {

    final Equations equations;
    private final Layout layout;
    private final double[] defaults;
    private @Nullable Interpretation initialState;
    private final EventRun[] events;
    private final int functionCount;
    private final double[] allTriggers;
    private boolean followsAll;
    private final @Nullable Memory memory;
    private final @Nullable Projection projection;
    private final @Nullable ClockJumps jumps;

    Network(Equations equations, double[] defaults) {
        this.equations = equations;
        this.layout = equations.layout;
        this.defaults = defaults;
        this.events = equations.events.stream().map(event -> new EventRun(event, dimension(), argumentCount()))
                .toArray(EventRun[]::new);
        functionCount = equations.triggers.results.length;
        allTriggers = new double[functionCount];
        memory = equations.delays.isEmpty() ? null
                : new Memory(equations.delays, dimension(), parameterCount(),
                        equations.memorySteersMotion());
        jumps = ClockJumps.of(equations.jumps);
        Constraints constraints = equations.constraints;
        projection = constraints == null ? null : new Projection(constraints, dimension(), argumentCount());
    }

    static double[] defaults(Equations equations, Plan plan) {
        return equations.layout.values(plan);
    }

    final double[] defaults() {
        return defaults;
    }

    /// The same network with scratch space of its own, for another thread.
    public abstract Network newInstance();

    @Override
    public final int dimension() {
        return layout.stateIds.size();
    }

    @Override
    public final SparsityPattern jacobianPattern() {
        return equations.pattern;
    }

    /// One function per event, in order; more of them behind once [NetworkEvents] follows this network.
    ///
    /// @throws UnsupportedNodeException if an event has a trigger that only [NetworkEvents] can follow and it does not
    @Override
    public final int triggerCount() {
        if (!followsAll && !equations.switched.isEmpty()) {
            Event event = events().get(equations.switched.getFirst().event());
            throw new UnsupportedNodeException("an event handler other than NetworkEvents",
                    "trigger without a sign to follow", event.trigger().toString(), "event " + event.id());
        }
        return followsAll ? functionCount : events.length;
    }

    /// From now on branches and the parts of triggers are followed, too: the handler understands their functions.
    final void followAll() {
        followsAll = true;
    }

    /// Where all trigger functions can be written on behalf of a caller who wants those of the events.
    final double[] roomForTriggers(double[] valuesOut) {
        return valuesOut.length >= functionCount ? valuesOut : allTriggers;
    }

    final void returnTriggers(double[] written, double[] valuesOut) {
        if (valuesOut.length < functionCount) {
            System.arraycopy(written, 0, valuesOut, 0, valuesOut.length);
        }
    }

    /// Parameters and, behind them, delayed terms: what programs read.
    final int argumentCount() {
        return parameterCount() + equations.delays.size();
    }

    /// The parameters with the values of delayed terms at this time, in scratch of this network.
    final double[] arguments(double time, double[] state, double[] parameters) {
        Memory known = memory;
        return known == null ? parameters : known.arguments(time, state, parameters);
    }

    /// Moves the state to where algebraic rules and fast reactions hold, after it was changed by hand; in place.
    ///
    /// @throws org.exodyn.engine.ode.NumericalFailure if they cannot hold
    public final void makeConsistent(double time, double[] state, double[] parameters) {
        Projection known = projection;
        if (known != null) {
            known.project(time, state, arguments(time, state, parameters));
        }
    }

    /// Takes the state as that of all earlier times, unless [#initialState] has given another.
    final void rest(double time, double[] state) {
        Memory known = memory;
        if (known != null) {
            known.primeIfUnknown(time, state);
        }
    }

    @Override
    public final void startsAt(double time, double[] state, double[] parameters, boolean anew) {
        Memory known = memory;
        if (known != null) {
            known.startsAt(time, state, parameters, anew);
        }
        ClockJumps foreseen = jumps;
        if (foreseen != null) {
            foreseen.startsAt(time, state, parameters, anew);
        }
    }

    @Override
    public final void passed(double from, double to, DenseOutput output) {
        Memory known = memory;
        if (known != null) {
            known.passed(from, to, output);
        }
    }

    @Override
    public final boolean isStill(int component) {
        return equations.isStill(component);
    }

    @Override
    public final double nextBreak(double time) {
        Memory known = memory;
        return known == null ? Double.POSITIVE_INFINITY : known.nextBreak(time);
    }

    @Override
    public final double nextJump(double time) {
        ClockJumps foreseen = jumps;
        return foreseen == null ? Double.POSITIVE_INFINITY : foreseen.next(time);
    }

    @Override
    public final double longestStep(double time) {
        Memory known = memory;
        ClockJumps foreseen = jumps;
        return Math.min(known == null ? Double.POSITIVE_INFINITY : known.longestStep(time),
                foreseen == null ? Double.POSITIVE_INFINITY : foreseen.knownUntil() - time);
    }

    /// The names of the reactions, in order.
    public final List<String> reactionIds() {
        return equations.reactionIds;
    }

    /// Writes the rate of each reaction, per minute, into `ratesOut`; allocates nothing.
    public abstract void reactionRates(double time, double[] state, double[] parameters, double[] ratesOut);

    /// The names of the state variables, in order.
    public final List<String> stateIds() {
        return List.copyOf(layout.stateIds);
    }

    /// Where a quantity stands in the state.
    ///
    /// @throws NoSuchElementException if it is not state
    public final int stateIndex(String id) {
        return index(layout.stateIndexById.get(id), id, "state variable");
    }

    /// The names of the species that are state, in order: the first of [#stateIds()].
    public final List<String> speciesIds() {
        return layout.stateIds.stream().filter(layout.speciesById::containsKey).toList();
    }

    /// Where a species stands in the state.
    ///
    /// @throws NoSuchElementException if it is not state or no species
    public final int speciesIndex(String id) {
        return index(layout.speciesById.containsKey(id) ? layout.stateIndexById.get(id) : null, id,
                "species in the state");
    }

    /// What the state variable of a species counts.
    public final Quantification stateAs(String speciesId) {
        Species species = layout.speciesById.get(speciesId);
        if (species == null) {
            throw new NoSuchElementException("there is no species " + speciesId);
        }
        return layout.stateAs(species);
    }

    /// The names of the parameters, in order.
    public final List<String> parameterIds() {
        return List.copyOf(layout.parameterIds);
    }

    /// How many parameters there are.
    public final int parameterCount() {
        return layout.parameterIds.size();
    }

    /// Where a number of the plan stands in the parameters.
    ///
    /// @throws NoSuchElementException if the plan has no such number or computes it
    public final int parameterIndex(String id) {
        return index(layout.parameterIndexById.get(id), id, "parameter");
    }

    private static int index(@Nullable Integer found, String id, String kind) {
        if (found == null) {
            throw new NoSuchElementException("there is no " + kind + " named " + id);
        }
        return found;
    }

    /// The parameters as the plan gives them, in a new array.
    public final double[] defaultParameters() {
        return defaults.clone();
    }

    /// Writes the state at time 0 into `out`; initial assignments see these parameters. Terms that look back find this
    /// state before the start of the next run, as it is before fast reactions and events.
    public final void initialState(double[] parameters, double[] out) {
        Interpretation program = initialState;
        if (program == null) {
            program = new Interpretation(equations.initialState, 0, parameterCount());
            initialState = program;
        }
        program.run(0, out, parameters, out);
        Memory known = memory;
        if (known != null) {
            known.prime(0, out);
        }
        makeConsistent(0, out, parameters);
    }

    /// The state at time 0 in a new array.
    public final double[] initialState(double[] parameters) {
        double[] out = new double[dimension()];
        initialState(parameters, out);
        return out;
    }

    /// Prepares the evaluation of quantities by name: anything that a formula of the plan could name.
    ///
    /// @throws NoSuchElementException if the plan has no such quantity
    public final Observables observables(List<String> ids) {
        for (String id : ids) {
            index(layout.isQuantity(id) ? 0 : null, id, "quantity");
        }
        return new Observables(this, ids, equations.observation(ids));
    }

    /// One quantity, by name. Prepares anew at each call: for many calls use [#observables].
    public final double value(String id, double time, double[] state, double[] parameters) {
        return observables(List.of(id)).evaluate(time, state, parameters)[0];
    }

    /// The events of the plan, in the order of the triggers.
    public final List<Event> events() {
        return equations.events.stream().map(EventProgram::event).toList();
    }

    /// Minutes from the trigger of an event to its execution, given the values at the trigger; 0 if it has no delay.
    public final double eventDelay(int event, double time, double[] state, double[] parameters) {
        return events[event].delay(time, state, arguments(time, state, parameters));
    }

    /// The priority of an event; negative infinity if it has none.
    public final double eventPriority(int event, double time, double[] state, double[] parameters) {
        return events[event].priority(time, state, arguments(time, state, parameters));
    }

    /// How many values [#eventValues] writes.
    public final int eventValueCount(int event) {
        return events[event].valueCount();
    }

    /// Writes what an event would assign into `valuesOut`, for [#assignEvent] to put in place later.
    public final void eventValues(int event, double time, double[] state, double[] parameters, double[] valuesOut) {
        events[event].values(time, state, arguments(time, state, parameters), valuesOut);
    }

    /// Puts values from [#eventValues] in place.
    public final void assignEvent(int event, double[] values, double[] state) {
        events[event].assign(values, state);
    }

    /// Executes an event: all its assignments at once, computed from the state before it, in place.
    public final void applyEvent(int event, double time, double[] state, double[] parameters) {
        events[event].apply(time, state, arguments(time, state, parameters));
    }
}
