package org.exodyn.engine.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.engine.expression.Expression;

/// Orders the values that formulas define (assignment rules, initial assignments, reaction rates) so that each comes
/// after those it needs, and finds the ones that are defined through themselves.
///
/// Depth first with a stack of its own: chains of rules may be thousands long.
final class DependencyOrder {

    private record Visit(String id, Iterator<String> pending) {}

    private final Map<String, Set<String>> neededById = new HashMap<>();
    private final Set<String> declared = new LinkedHashSet<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> order = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    DependencyOrder(List<Reaction> reactions, List<Rule> rules, List<InitialAssignment> initialAssignments) {
        reactions.forEach(reaction -> declare(reaction.id(), reaction.rate()));
        for (Rule rule : rules) {
            if (rule instanceof Rule.Assignment(String variable, Expression formula)) {
                declare(variable, formula);
            }
        }
        initialAssignments.forEach(initial -> declare(initial.variable(), initial.formula()));
        declared.forEach(this::visit);
    }

    private void declare(String id, Expression formula) {
        neededById.put(id, formula.freeSymbols());
        declared.add(id);
    }

    /// The ids of all defined values, each after those it needs.
    List<String> order() {
        return order;
    }

    /// One sentence per cycle.
    List<String> problems() {
        return problems;
    }

    private void visit(String start) {
        LinkedHashSet<String> path = new LinkedHashSet<>();
        Deque<Visit> stack = new ArrayDeque<>();
        enter(start, path, stack);
        while (!stack.isEmpty()) {
            Visit top = stack.element();
            if (top.pending().hasNext()) {
                enter(top.pending().next(), path, stack);
            } else {
                stack.pop();
                path.remove(top.id());
                done.add(top.id());
                order.add(top.id());
            }
        }
    }

    private void enter(String id, LinkedHashSet<String> path, Deque<Visit> stack) {
        Set<String> needed = neededById.getOrDefault(id, Collections.emptySet());
        if (!neededById.containsKey(id) || done.contains(id)) {
            return;
        }
        if (path.add(id)) {
            stack.push(new Visit(id, needed.iterator()));
        } else {
            List<String> cycle = new ArrayList<>(path);
            cycle = new ArrayList<>(cycle.subList(cycle.indexOf(id), cycle.size()));
            cycle.add(id);
            problems.add("The values of " + String.join(" <- ", cycle) + " are defined through each other.");
        }
    }
}
