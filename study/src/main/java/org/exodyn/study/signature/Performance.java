package org.exodyn.study.signature;

import java.util.List;
import java.util.Optional;
import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.signature.NestedCrossValidation;
import org.exodyn.clinic.signature.PredictedProbabilities;
import org.exodyn.clinic.signature.Response;
import org.exodyn.clinic.signature.RocCurve;

/// What signatures are worth on samples that they have not seen.
///
/// @param name     of the measure that answers the question
/// @param value    of it
/// @param interval 95 %; both ends NaN if it has none
/// @param chance   what it is without any information
/// @param measures all measures
/// @param classes  for pictures; empty unless there are two classes
record Performance(String name, double value, Interval interval, double chance, List<Measure> measures,
        Optional<OfClasses> classes) {
    static final double LEVEL = 0.95;

    /// A number and what it means; an interval that it does not have is NaN.
    record Measure(String name, double value, double low, double high, String words) {}

    /// Of the mean predictions over repeats.
    record OfClasses(RocCurve curve, PredictedProbabilities predictions) {}

    Performance {
        measures = List.copyOf(measures);
    }

    static Performance of(SignaturePlan plan, List<NestedCrossValidation.Unseen> unseen) {
        return switch (plan.response()) {
            case Response.Classes classes -> ClassPerformance.of(classes, unseen);
            case Response.Times times -> SurvivalPerformance.of(times, plan, unseen);
            case Response.Numbers numbers -> NumberPerformance.of(numbers, unseen);
        };
    }

    /// Whether the interval holds what chance gives, or there is no interval.
    boolean isChance() {
        return interval.lower() <= chance && interval.upper() >= chance;
    }

    boolean hasInterval() {
        return !Double.isNaN(interval.lower());
    }

    static double mean(List<double[]> repeats, java.util.function.ToDoubleFunction<double[]> measure) {
        return repeats.stream().mapToDouble(measure).average().orElse(Double.NaN);
    }
}
