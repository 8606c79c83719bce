package org.exodyn.clinic.design;

import java.util.Comparator;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// A column of the sample sheet, as a formula uses it.
///
/// @param function `factor`, a function of numbers, or empty
record Variable(String column, String function) implements Comparable<Variable> {
    static final String FACTOR = "factor";

    /// What may be written around a column of numbers.
    static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of("log", Math::log, "log2",
            x -> Math.log(x) / Math.log(2), "log10", Math::log10, "log1p", Math::log1p, "sqrt", Math::sqrt, "exp",
            Math::exp);

    /// The function of a number.
    double of(double number) {
        return function.isEmpty() ? number
                : java.util.Objects.requireNonNull(FUNCTIONS.get(function)).applyAsDouble(number);
    }

    @Override
    public int compareTo(Variable other) {
        return Comparator.comparing(Variable::column).thenComparing(Variable::function).compare(this, other);
    }

    @Override
    public String toString() {
        return function.isEmpty() ? column : function + "(" + column + ")";
    }
}
