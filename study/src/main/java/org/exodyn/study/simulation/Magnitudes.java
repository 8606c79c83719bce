package org.exodyn.study.simulation;

import java.util.Arrays;
import org.exodyn.engine.ode.OdeSystem;

/// The scale of each state variable, by which its absolute tolerance is set once and for the whole run.
///
/// It is the size of the start value; where that is 0, what the variable would reach in the whole time at its first rate; where that is
/// 0 too, the smallest scale among the others, so that what is small beside them is still followed.
final class Magnitudes {

    private Magnitudes() {}

    /// Of a system that starts at time 0, from the rates that it has there.
    static double[] of(OdeSystem system, double[] start, double[] parameters, double duration) {
        double[] rates = new double[start.length];
        system.derivatives(0, start, parameters, rates);
        return of(start, rates, duration);
    }

    /// The absolute tolerance of each state variable.
    static double[] tolerances(OdeSystem system, double[] start, double[] parameters, TimeCourseOptions options) {
        return Arrays.stream(of(system, start, parameters, options.end()))
                .map(scale -> scale * options.absoluteTolerance()).toArray();
    }

    static double[] of(double[] start, double[] firstRates, double duration) {
        double[] scales = new double[start.length];
        double least = Double.POSITIVE_INFINITY;
        for (int index = 0; index < start.length; index++) {
            double own = Math.abs(start[index]);
            double reached = Math.abs(firstRates[index]) * duration;
            scales[index] = usable(own) ? own : usable(reached) ? reached : 0;
            if (scales[index] > 0) {
                least = Math.min(least, scales[index]);
            }
        }
        double other = least < Double.POSITIVE_INFINITY ? Math.min(least, 1) : 1;
        for (int index = 0; index < scales.length; index++) {
            scales[index] = scales[index] > 0 ? Math.min(scales[index], Math.max(other, 1)) : other;
        }
        return scales;
    }

    private static boolean usable(double scale) {
        return scale > 1e-200 && scale < 1e200;
    }
}
