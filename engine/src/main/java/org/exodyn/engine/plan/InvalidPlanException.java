package org.exodyn.engine.plan;

import java.util.List;

/// A plan that contradicts itself: every problem found, one sentence each, naming the element.
public final class InvalidPlanException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidPlanException(List<String> problems) {
        super(problems.size() + (problems.size() == 1 ? " problem" : " problems") + " in the plan:\n  "
                + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /// One sentence per problem, in the order of the plan.
    public List<String> problems() {
        return problems;
    }
}
