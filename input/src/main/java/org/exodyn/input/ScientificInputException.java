package org.exodyn.input;

import java.util.List;

/// The input cannot be used; carries every problem found in it.
public final class ScientificInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ScientificInputException(List<Problem> problems) {
        super(ProblemReport.render(problems));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
