package org.exodyn.study.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.signature.BrierScore;
import org.exodyn.clinic.signature.Calibration;
import org.exodyn.clinic.signature.NestedCrossValidation;
import org.exodyn.clinic.signature.PrecisionRecallCurve;
import org.exodyn.clinic.signature.PredictedProbabilities;
import org.exodyn.clinic.signature.Response;
import org.exodyn.clinic.signature.RocCurve;
import org.exodyn.clinic.signature.ScoredSamples;

/// How well two classes are told apart, and whether probabilities mean what they say.
///
/// Numbers are means over repeats; the interval is DeLong's, of the sample-wise mean of the predicted probabilities.
final class ClassPerformance {
    static final int BINS = 10;

    private ClassPerformance() {}

    static Performance of(Response.Classes response, List<NestedCrossValidation.Unseen> unseen) {
        boolean[] positive = new boolean[response.size()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = response.positive().get(i);
        }
        List<double[]> repeats = unseen.stream().map(one -> probabilities(one.predicted())).toList();
        double[] mean = new double[positive.length];
        repeats.forEach(one -> Arrays.setAll(mean, i -> mean[i] + one[i] / repeats.size()));
        // signatures without a feature give equal predictions, whose means differ by rounding
        double[] rounded = Arrays.stream(mean).map(p -> Math.rint(p * 1e12) / 1e12).toArray();
        RocCurve curve = RocCurve.of(ScoredSamples.of(rounded, positive).orElseThrow());
        Interval interval = curve.interval(Performance.LEVEL);
        double[] areas = repeats.stream().mapToDouble(p -> area(p, positive)).toArray();
        List<Performance.Measure> measures = new ArrayList<>();
        measures.add(new Performance.Measure("area under the ROC curve", curve.area(), interval.lower(),
                interval.upper(),
                "of the mean predictions over repeats, with DeLong's interval; 0.5 is chance"));
        measures.add(new Performance.Measure("area, mean over repeats", Arrays.stream(areas).average().orElse(0),
                Arrays.stream(areas).min().orElse(0), Arrays.stream(areas).max().orElse(0),
                "the ends are the smallest and the largest of the repeats"));
        double prevalence = curve.samples().prevalence();
        measures.add(measure("average precision", Performance.mean(repeats, p -> PrecisionRecallCurve
                .of(ScoredSamples.of(p, positive).orElseThrow()).averagePrecision()),
                "the prevalence is chance"));
        measures.add(measure("prevalence", prevalence, "share of the group"));
        measures.add(measure("Brier score", Performance.mean(repeats,
                p -> BrierScore.of(PredictedProbabilities.of(p, positive), BINS).score()),
                "mean squared error of the probabilities"));
        measures.add(measure("Brier score of the prevalence", prevalence * (1 - prevalence),
                "what always predicting the prevalence gives"));
        calibration(repeats, positive, measures);
        return new Performance("area under the ROC curve", curve.area(), interval, 0.5, measures,
                Optional.of(new Performance.OfClasses(curve, PredictedProbabilities.of(mean, positive))));
    }

    private static void calibration(List<double[]> repeats, boolean[] positive, List<Performance.Measure> measures) {
        List<Calibration> known = repeats.stream()
                .flatMap(p -> Calibration.of(PredictedProbabilities.of(p, positive)).asOptional().stream()).toList();
        String of = known.size() == repeats.size() ? ""
                : "; of " + known.size() + " of " + repeats.size()
                        + " repeats, the others have none";
        measures.add(measure("calibration slope", known.stream().mapToDouble(one -> one.slope().estimate()).average()
                .orElse(Double.NaN), "1 is right, below 1 predictions are too extreme" + of));
        measures.add(measure("calibration intercept", known.stream().mapToDouble(one -> one.intercept().estimate())
                .average().orElse(Double.NaN), "0 is right, with a slope of 1" + of));
        measures.add(measure("calibration in the large", known.stream()
                .mapToDouble(one -> one.inTheLarge().estimate()).average().orElse(Double.NaN),
                "0 is right, above 0 predictions are too low" + of));
    }

    private static Performance.Measure measure(String name, double value, String words) {
        return new Performance.Measure(name, value, Double.NaN, Double.NaN, words);
    }

    private static double area(double[] p, boolean[] positive) {
        return RocCurve.of(ScoredSamples.of(p, positive).orElseThrow()).area();
    }

    static double[] probabilities(double[] logOdds) {
        return Arrays.stream(logOdds).map(eta -> 1 / (1 + Math.exp(-eta))).toArray();
    }
}
