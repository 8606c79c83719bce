package org.exodyn.engine.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.exodyn.engine.ode.SparsityPattern;
import org.exodyn.engine.plan.AlgebraicRules;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Reaction;
import org.exodyn.engine.plan.Species;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.jspecify.annotations.Nullable;

/// Everything about a network that depends on the structure of its plan only: immutable, shared by all runs.
final class Equations {

    final Layout layout;
    final Program derivatives;
    final Program rates;
    final Program jacobian;
    /// Per event a function that rises through 0 where the event fires, then those of [Triggers] and of [Switches].
    final Program triggers;
    /// Where the functions of [Switches] begin among those of [#triggers].
    final int firstSwitch;
    /// Events whose trigger has no such function.
    final List<SwitchedTrigger> switched;
    /// What jumps by time alone, see [ClockJumps]; null if nothing does.
    final @Nullable Program jumps;
    final Program initialState;
    final List<EventProgram> events;
    final List<String> reactionIds;
    final SparsityPattern pattern;
    private final Graph graph = new Graph();
    private final Lowering running;
    /// The derivative of each state variable, as a node.
    private final List<Integer> changes;
    /// The start value of each state variable, as a node.
    private final List<Integer> startNodes;

    /// Delayed terms, in the order in which they stand behind the parameters.
    final List<DelayProgram> delays;
    /// Conditions that hold at every time; null if there are none.
    final @Nullable Constraints constraints;

    /// @throws UnsupportedNodeException if the plan has a node that the ODE engine cannot run
    Equations(Plan given) {
        AlgebraicRules.Solution solution = AlgebraicRules.solve(given);
        Plan plan = solution.plan();
        layout = new Layout(plan, Set.copyOf(solution.unknownByRule().values()));
        Delays delayed = new Delays(graph, layout.parameterIds.size());
        running = new Lowering(graph, layout, plan, Lowering.Mode.RUNNING, delayed);
        StateMotion motion = new StateMotion(graph, layout, running);
        running.setMotion(motion);
        running.lowerDefinitions();
        motion.constrain(plan, solution);
        List<Integer> reactionRates = plan.reactions().stream().map(reaction -> running.symbol(reaction.id()))
                .toList();
        changes = IntStream.range(0, layout.stateIds.size()).mapToObj(motion::state).toList();
        derivatives = Program.of(graph, reactionRates, changes);
        rates = Program.of(graph, List.of(), reactionRates);
        reactionIds = plan.reactions().stream().map(Reaction::id).toList();
        Adjoint adjoint = new Adjoint(graph, running.sharedRoots);
        List<Map<Integer, Integer>> columns = columns(changes, adjoint);
        pattern = pattern(columns);
        jacobian = Program.of(graph, List.of(), columns.stream().flatMap(c -> c.values().stream()).toList());
        Triggers lowered = new Triggers(graph, running);
        List<Integer> functions = new ArrayList<>(lowered.lowerAll(plan.events()));
        firstSwitch = functions.size();
        functions.addAll(new Switches(graph, running).of(plan));
        triggers = Program.of(graph, List.of(), functions);
        BitSet still = new BitSet();
        IntStream.range(0, changes.size()).filter(this::isStill).forEach(still::set);
        jumps = ClockJumps.lookedAt(graph, changes, functions, still, layout.parameterIds.size());
        switched = lowered.switched();
        events = plan.events().stream().map(event -> EventProgram.of(event, graph, running, layout)).toList();
        delays = delayed.programs(running);
        constraints = motion.constraints();
        startNodes = startNodes(plan, delayed);
        initialState = Program.of(graph, List.of(), startNodes);
    }

    /// A program that evaluates quantities by name.
    Program observation(List<String> ids) {
        // lowering adds nodes to the graph that all threads share
        synchronized (graph) {
            return Program.of(graph, List.of(), ids.stream().map(running::symbol).toList());
        }
    }

    /// Programs of ∂f/∂p and of ∂y/∂p at the start, parameter by parameter and in each of them state by state.
    Program[] byParameters(List<Integer> parameters) {
        Map<Integer, Integer> index = new HashMap<>();
        for (int place = 0; place < parameters.size(); place++) {
            index.put(parameters.get(place), place);
        }
        synchronized (graph) {
            Adjoint adjoint = Adjoint.byParameters(graph, running.sharedRoots, index);
            return new Program[] {byParameters(adjoint, changes, index.size()),
                byParameters(adjoint, startNodes, index.size())};
        }
    }

    private Program byParameters(Adjoint adjoint, List<Integer> nodes, int count) {
        List<TreeMap<Integer, Integer>> gradients = nodes.stream().map(adjoint::gradient).toList();
        List<Integer> results = new ArrayList<>();
        for (int parameter = 0; parameter < count; parameter++) {
            for (TreeMap<Integer, Integer> gradient : gradients) {
                results.add(gradient.getOrDefault(parameter, graph.constant(0)));
            }
        }
        return Program.of(graph, List.of(), results);
    }

    /// Whether delayed terms enter derivatives or triggers, and not only what events assign or what is observed.
    boolean memorySteersMotion() {
        return IntStream.range(0, delays.size()).map(k -> layout.parameterIds.size() + k)
                .anyMatch(index -> DelayProgram.reads(derivatives, index) || DelayProgram.reads(triggers, index));
    }

    /// Whether the derivative of a state variable is always 0.
    boolean isStill(int state) {
        int result = derivatives.results[state];
        return derivatives.opcodes[result] == Opcode.CONSTANT && derivatives.constants[result] == 0;
    }

    /// Per column (state) the non-zero entries by row; the diagonal is always there.
    private List<Map<Integer, Integer>> columns(List<Integer> changes, Adjoint adjoint) {
        List<Map<Integer, Integer>> columns = new ArrayList<>();
        for (int column = 0; column < changes.size(); column++) {
            columns.add(new TreeMap<>(Map.of(column, graph.constant(0))));
        }
        for (int row = 0; row < changes.size(); row++) {
            for (Map.Entry<Integer, Integer> entry : adjoint.gradient(changes.get(row)).entrySet()) {
                columns.get(entry.getKey()).put(row, entry.getValue());
            }
        }
        return columns;
    }

    private static SparsityPattern pattern(List<Map<Integer, Integer>> columns) {
        int[] columnStart = new int[columns.size() + 1];
        List<Integer> rows = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            rows.addAll(columns.get(column).keySet());
            columnStart[column + 1] = rows.size();
        }
        return new SparsityPattern(columns.size(), columnStart, rows.stream().mapToInt(Integer::intValue).toArray());
    }

    private List<Integer> startNodes(Plan plan, Delays delayed) {
        Lowering starting = new Lowering(graph, layout, plan, Lowering.Mode.INITIAL, delayed);
        starting.lowerDefinitionsOf(layout.stateIds);
        List<Integer> values = new ArrayList<>();
        for (String id : layout.stateIds) {
            Species species = layout.speciesById.get(id);
            if (species != null && layout.stateAs(species) == species.initialAs()
                    && !layout.initialById.containsKey(id)) {
                // taken as given, without a detour through the volume
                values.add(graph.parameter(layout.parameterIndex(id)));
            } else if (species != null) {
                values.add(starting.convert(starting.symbol(id), species, species.symbolAs(), layout.stateAs(species)));
            } else {
                values.add(starting.symbol(id));
            }
        }
        return values;
    }
}
