package org.exodyn.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.engine.expression.Expression;

/// Finds values that are defined through themselves: assignment rules, initial assignments and reaction rates.
final class PlanCycles {

    private final Map<String, Set<String>> neededById = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    PlanCycles(List<Reaction> reactions, List<Rule> rules, List<InitialAssignment> initialAssignments) {
        reactions.forEach(reaction -> need(reaction.id(), reaction.rate()));
        for (Rule rule : rules) {
            if (rule instanceof Rule.Assignment(String variable, Expression formula)) {
                need(variable, formula);
            }
        }
        initialAssignments.forEach(initial -> need(initial.variable(), initial.formula()));
    }

    private void need(String id, Expression formula) {
        neededById.put(id, formula.freeSymbols());
        order.add(id);
    }

    List<String> problems() {
        order.forEach(id -> visit(id, new LinkedHashSet<>()));
        return problems;
    }

    private void visit(String id, LinkedHashSet<String> path) {
        Set<String> needed = neededById.get(id);
        if (needed == null || done.contains(id)) {
            return;
        }
        if (!path.add(id)) {
            List<String> cycle = new ArrayList<>(path);
            cycle = new ArrayList<>(cycle.subList(cycle.indexOf(id), cycle.size()));
            cycle.add(id);
            problems.add("The values of " + String.join(" <- ", cycle) + " are defined through each other.");
            return;
        }
        needed.forEach(name -> visit(name, path));
        path.remove(id);
        done.add(id);
    }
}
