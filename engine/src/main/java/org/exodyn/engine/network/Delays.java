package org.exodyn.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.engine.expression.Expression;

/// The delayed terms of a plan, each of which formulas read like a parameter behind the plan's own.
final class Delays {

    private record Term(Expression.Delay delay, int lag, String place) {}

    private final Graph graph;
    private final int parameterCount;
    private final List<Term> terms = new ArrayList<>();
    private final Map<Expression.Delay, Integer> indexByDelay = new HashMap<>();

    Delays(Graph graph, int parameterCount) {
        this.graph = graph;
        this.parameterCount = parameterCount;
    }

    /// The node of a delayed term; terms inside its lag come before it.
    int node(Expression.Delay delay, String place, Lowering running) {
        Integer known = indexByDelay.get(delay);
        if (known == null) {
            int lag = running.lower(delay.lag(), place);
            known = terms.size();
            indexByDelay.put(delay, known);
            terms.add(new Term(delay, lag, place));
        }
        return graph.parameter(parameterCount + known);
    }

    /// What is needed to evaluate each term; terms inside the terms are found on the way.
    List<DelayProgram> programs(Lowering running) {
        List<DelayProgram> programs = new ArrayList<>();
        for (int index = 0; index < terms.size(); index++) {
            Term term = terms.get(index);
            int value = running.lower(term.delay().value(), term.place());
            int earlier = running.before(graph.time()).lower(term.delay().value(), term.place());
            boolean fixed = !graph.dependsOnState(term.lag()) && !graph.dependsOnTime(term.lag());
            programs.add(new DelayProgram(Program.of(graph, List.of(), List.of(term.lag())),
                    Program.of(graph, List.of(), List.of(value)), Program.of(graph, List.of(), List.of(earlier)),
                    fixed, term.delay().toString()));
        }
        return programs;
    }
}
