package org.exodyn.study.signature;

import java.util.List;
import java.util.Optional;
import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.signature.NestedCrossValidation;
import org.exodyn.clinic.signature.Response;

/// How far predictions of numbers are off, against always predicting the mean of the training samples.
final class NumberPerformance {
    private NumberPerformance() {}

    static Performance of(Response.Numbers response, List<NestedCrossValidation.Unseen> unseen) {
        int n = response.size();
        double[] own = new double[n];
        double[] plain = new double[n];
        for (NestedCrossValidation.Unseen one : unseen) {
            for (int i = 0; i < n; i++) {
                double value = response.values().get(i);
                own[i] += square(value - one.predicted()[i]) / unseen.size();
                plain[i] += square(value - one.expected()[i]) / unseen.size();
            }
        }
        double error = 0;
        double without = 0;
        for (int i = 0; i < n; i++) {
            error += own[i] / n;
            without += plain[i] / n;
        }
        double spread = 0;
        for (int i = 0; i < n; i++) {
            spread += square(plain[i] - own[i] - (without - error));
        }
        // of the gain per sample; the error without predictors is taken as known
        Interval gain = Interval.wald((without - error) / without, Math.sqrt(spread / (n - 1) / n) / without,
                Performance.LEVEL);
        return new Performance("share of the variance that is predicted", (without - error) / without, gain, 0,
                List.of(new Performance.Measure("share of the variance that is predicted", (without - error) / without,
                        gain.lower(), gain.upper(),
                        "1 minus the squared error over that of the training mean; 0 or less is no better than the mean; the interval is of the paired gain per sample"),
                        new Performance.Measure("root mean squared error", Math.sqrt(error), Double.NaN, Double.NaN,
                                "in the unit of the outcome"),
                        new Performance.Measure("that of the training mean", Math.sqrt(without), Double.NaN,
                                Double.NaN, "what always predicting the mean gives")),
                Optional.empty());
    }

    private static double square(double x) {
        return x * x;
    }
}
