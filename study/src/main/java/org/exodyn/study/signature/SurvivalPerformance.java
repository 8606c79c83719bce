package org.exodyn.study.signature;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.signature.NestedCrossValidation;
import org.exodyn.clinic.signature.Response;
import org.exodyn.clinic.survival.Concordance;
import org.exodyn.clinic.survival.Strata;

/// How often the higher predictor belongs to the earlier event. Pairs of one fold are compared, since predictors of two signatures have no
/// common zero.
final class SurvivalPerformance {
    private SurvivalPerformance() {}

    static Performance of(Response.Times response, SignaturePlan plan, List<NestedCrossValidation.Unseen> unseen) {
        double index = 0;
        double error = 0;
        double low = 1;
        double high = 0;
        for (int repeat = 0; repeat < unseen.size(); repeat++) {
            Strata folds = Strata.of(Arrays.stream(plan.splits().get(repeat).outer()).mapToObj(Integer::toString)
                    .toList());
            Concordance one = Concordance.of(response.times(), unseen.get(repeat).predicted(), folds).orElseThrow();
            index += one.index() / unseen.size();
            error += one.standardError() / unseen.size();
            low = Math.min(low, one.index());
            high = Math.max(high, one.index());
        }
        // repeats share their samples: their mean is not more certain than one of them
        Interval interval = error > 0 ? Interval.wald(index, error, Performance.LEVEL).within(0, 1)
                : new Interval(Double.NaN, Double.NaN, Performance.LEVEL);
        return new Performance("concordance", index, interval, 0.5, List.of(
                new Performance.Measure("concordance", index, interval.lower(), interval.upper(),
                        "Harrell's, of pairs within a fold, mean over repeats; with the mean standard error of a repeat; 0.5 is chance"),
                new Performance.Measure("concordance of the repeats", index, low, high,
                        "the ends are the smallest and the largest of the repeats")),
                Optional.empty());
    }
}
