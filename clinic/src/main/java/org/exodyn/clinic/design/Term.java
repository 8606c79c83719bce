package org.exodyn.clinic.design;

import java.util.List;
import java.util.TreeSet;

/// A term of a design: the product of its variables, sorted; no variable is the intercept.
record Term(List<Variable> variables) implements Comparable<Term> {
    static final Term INTERCEPT = new Term(List.of());

    static Term of(Variable variable) {
        return new Term(List.of(variable));
    }

    Term times(Term other) {
        TreeSet<Variable> all = new TreeSet<>(variables);
        all.addAll(other.variables);
        return new Term(List.copyOf(all));
    }

    /// The margin that is left without one variable.
    Term without(Variable variable) {
        return new Term(variables.stream().filter(one -> !one.equals(variable)).toList());
    }

    @Override
    public int compareTo(Term other) {
        return Integer.compare(variables.size(), other.variables.size());
    }

    @Override
    public String toString() {
        return variables.isEmpty() ? "1" : String.join(":", variables.stream().map(Variable::toString).toList());
    }
}
