package org.exodyn.engine.inference;

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

    /// Evaluates point by point on the threads of an ensemble; each thread has its own function from the supplier.
    static BatchFunction on(Ensemble ensemble, Supplier<? extends Function<double[], double[]>> functions) {
        return points -> ensemble.map(points.size(), () -> {
            Function<double[], double[]> function = functions.get();
            return (IntFunction<double[]>) task -> function.apply(points.get(task));
        });
    }
}
