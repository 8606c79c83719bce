package org.exodyn.input;

import java.util.List;

/// The text that shows a list of problems to people.
public final class ProblemReport {
    private ProblemReport() {}

    /// All problems as blocks with blank lines between, then a last line such as `3 errors, 1 warning`.
    public static String render(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(problem.render()).append("\n\n");
        }
        return text.append(count(problems)).append('\n').toString();
    }

    /// `3 errors, 1 warning`, `2 warnings`, `no problems`.
    public static String count(List<Problem> problems) {
        long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
        long warnings = problems.size() - errors;
        String e = errors == 0 ? "" : errors == 1 ? "1 error" : errors + " errors";
        String w = warnings == 0 ? "" : warnings == 1 ? "1 warning" : warnings + " warnings";
        return e.isEmpty() && w.isEmpty() ? "no problems" : e.isEmpty() || w.isEmpty() ? e + w : e + ", " + w;
    }
}
