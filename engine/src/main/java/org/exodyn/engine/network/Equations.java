package org.exodyn.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.ode.SparsityPattern;
import org.exodyn.engine.plan.Event;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Reaction;
import org.exodyn.engine.plan.Rule;
import org.exodyn.engine.plan.Species;
import org.exodyn.engine.plan.UnsupportedNodeException;

/// Everything about a network that depends on the structure of its plan only: immutable, shared by all runs.
final class Equations {

    final Layout layout;
    final Program derivatives;
    final Program rates;
    final Program jacobian;
    final Program triggers;
    final Program initialState;
    final List<EventProgram> events;
    final List<String> reactionIds;
    final SparsityPattern pattern;
    private final Graph graph = new Graph();
    private final Lowering running;

    /// @throws UnsupportedNodeException if the plan has a node that the ODE engine cannot run
    Equations(Plan plan) {
        refuseUnsupported(plan);
        layout = new Layout(plan);
        running = new Lowering(graph, layout, plan, false);
        List<Integer> reactionRates = plan.reactions().stream().map(reaction -> running.symbol(reaction.id()))
                .toList();
        List<Integer> changes = layout.stateIds.stream().map(this::change).toList();
        derivatives = Program.of(graph, reactionRates, changes);
        rates = Program.of(graph, List.of(), reactionRates);
        reactionIds = plan.reactions().stream().map(Reaction::id).toList();
        Adjoint adjoint = new Adjoint(graph, running.sharedRoots);
        List<Map<Integer, Integer>> columns = columns(changes, adjoint);
        pattern = pattern(columns);
        jacobian = Program.of(graph, List.of(), columns.stream().flatMap(c -> c.values().stream()).toList());
        triggers = Program.of(graph, List.of(), plan.events().stream()
                .map(event -> new Triggers(graph, running, event.id()).lower(event.trigger())).toList());
        events = plan.events().stream().map(event -> EventProgram.of(event, graph, running, layout)).toList();
        initialState = initialState(plan);
    }

    /// A program that evaluates quantities by name.
    Program observation(List<String> ids) {
        // lowering adds nodes to the graph that all threads share
        synchronized (graph) {
            return Program.of(graph, List.of(), ids.stream().map(running::symbol).toList());
        }
    }

    private int change(String id) {
        Rule.Rate rule = layout.rateRuleById.get(id);
        if (rule != null) {
            return running.lower(rule.formula(), "the rate rule of " + id);
        }
        return layout.reactionSpecies.contains(id) ? running.amountChange(id) : graph.constant(0);
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

    private Program initialState(Plan plan) {
        Lowering starting = new Lowering(graph, layout, plan, true);
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
        return Program.of(graph, List.of(), values);
    }

    private static void refuseUnsupported(Plan plan) {
        for (Rule rule : plan.rules()) {
            switch (rule) {
                case Rule.Assignment(String variable, Expression formula) ->
                    refuseDelay(formula, "the assignment rule of " + variable);
                case Rule.Rate(String variable, Expression formula) ->
                    refuseDelay(formula, "the rate rule of " + variable);
                case Rule.Algebraic(String id, _) ->
                    throw new UnsupportedNodeException(Lowering.ENGINE, "algebraic rule", id, "the rules of the plan");
            }
        }
        for (Reaction reaction : plan.reactions()) {
            refuseDelay(reaction.rate(), "the rate of reaction " + reaction.id());
        }
        plan.initialAssignments().forEach(initial -> refuseDelay(initial.formula(), "the initial assignment of "
                + initial.variable()));
        for (Event event : plan.events()) {
            refuseDelay(event.trigger(), "the trigger of event " + event.id());
            event.assignments().forEach(assignment -> refuseDelay(assignment.formula(), "event " + event.id()
                    + ", assignment of " + assignment.variable()));
        }
    }

    private static void refuseDelay(Expression formula, String place) {
        if (formula instanceof Expression.Delay) {
            throw new UnsupportedNodeException(Lowering.ENGINE, "delay", formula.toString(), place);
        }
        formula.operands().forEach(operand -> refuseDelay(operand, place));
    }
}
