package org.exodyn.input;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects every problem of an input before anything is refused.
public final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    public void error(ProblemCode code, Location location, String what, String because, String... fixes) {
        add(new Problem(code, Severity.ERROR, location, what, because, List.of(fixes)));
    }

    public void error(ProblemCode code, Location location, String what, String because, List<String> fixes) {
        add(new Problem(code, Severity.ERROR, location, what, because, fixes));
    }

    public void warning(ProblemCode code, Location location, String what, String because, String... fixes) {
        add(new Problem(code, Severity.WARNING, location, what, because, List.of(fixes)));
    }

    public void warning(ProblemCode code, Location location, String what, String because, List<String> fixes) {
        add(new Problem(code, Severity.WARNING, location, what, because, fixes));
    }

    /// Adds a problem; one that is there already is not repeated.
    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(Problems others) {
        others.found.forEach(this::add);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    /// How many there are.
    public int count() {
        return found.size();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /// All problems, files in the order in which they first came up, within a file by line and column; a wrong encoding stands
    /// first, since it may be the cause of all that follows.
    public List<Problem> list() {
        Map<String, Integer> fileOrder = new LinkedHashMap<>();
        for (Problem problem : found) {
            fileOrder.putIfAbsent(problem.location().file(), fileOrder.size());
        }
        Comparator<Problem> order = Comparator.comparingInt(p -> fileOrder.getOrDefault(p.location().file(), 0));
        return found.stream()
                .sorted(order.thenComparingInt(p -> p.code() == InputCode.ENCODING ? 0 : 1)
                        .thenComparingInt(p -> p.location().line()).thenComparingInt(p -> p.location().column()))
                .toList();
    }

    /// @throws ScientificInputException with all problems, warnings included, if one of them is an error
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new ScientificInputException(list());
        }
    }
}
