package org.exodyn.engine.inference;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.exodyn.engine.ensemble.Ensemble;

/// A vector-valued function evaluated at many points at once, so that the evaluations can run on all cores.
@FunctionalInterface
public interface BatchFunction {

    /// Function values, in the order of the points; each point has length d, each value length m. A value that cannot be
    /// computed is NaN.
    List<double[]> at(List<double[]> points);

    /// Evaluates point by point on the threads of an ensemble. Each thread has its own function from the supplier, made
    /// once and kept for all batches; the batch function itself serves one caller at a time.
    static BatchFunction on(Ensemble ensemble, Supplier<? extends Function<double[], double[]>> functions) {
        List<Function<double[], double[]>> kept = new ArrayList<>();
        for (int thread = 0; thread < ensemble.threads(); thread++) {
            kept.add(functions.get());
        }
        return points -> {
            Iterator<Function<double[], double[]>> free = kept.iterator();
            return ensemble.map(points.size(), () -> {
                Function<double[], double[]> function = free.next();
                return (IntFunction<double[]>) task -> function.apply(points.get(task));
            });
        };
    }

    /// The smallest value at each point, negative infinity where one is not known: at least zero where all constraints hold.
    static double[] least(List<double[]> values) {
        double[] margins = new double[values.size()];
        for (int index = 0; index < margins.length; index++) {
            double least = Double.POSITIVE_INFINITY;
            for (double value : values.get(index)) {
                least = Double.isNaN(value) ? Double.NEGATIVE_INFINITY : Math.min(least, value);
            }
            margins[index] = least;
        }
        return margins;
    }
}
