package org.exodyn.clinic.survival;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.Outcome;

/// Samples above a cut against those at or below it, where the cut was fixed before anybody looked at survival.
///
/// For a cut chosen on the same samples use [MaximallySelectedLogRank]: the p-value here would be far too small.
///
/// @param cut     in the unit of the value
/// @param groups  `low` (at or below the cut) and `high`
/// @param logRank whether they differ
public record PresetCut(double cut, Strata groups, LogRankTest logRank) {
    /// @return not assessable if all samples are on one side, or nothing can be compared
    public static Outcome<PresetCut> of(SurvivalTimes times, double[] values, double cut) {
        return of(times, values, cut, Strata.none(times.size()));
    }

    /// @param strata sides are compared within a stratum only
    public static Outcome<PresetCut> of(SurvivalTimes times, double[] values, double cut, Strata strata) {
        if (values.length != times.size()) {
            throw new IllegalArgumentException(values.length + " values for " + times.size() + " samples");
        }
        List<String> labels = new ArrayList<>();
        for (double value : values) {
            labels.add(value <= cut ? "low" : "high");
        }
        Strata groups = Strata.of(labels);
        return LogRank.withDefaults().test(times, groups, strata)
                .then(test -> Outcome.found(new PresetCut(cut, groups, test)));
    }

    /// The hazard ratio of high to low; not assessable if one side has no event.
    public Outcome<CoxTerm> hazardRatio(CoxModel model, SurvivalTimes times) {
        double[] high = new double[times.size()];
        for (int i = 0; i < high.length; i++) {
            high[i] = groups.levels().get(groups.levelOf(i)).equals("high") ? 1 : 0;
        }
        return model.fit(CoxSample.of(times, Covariates.of("high", high)))
                .then(fit -> Outcome.found(fit.terms().getFirst()));
    }
}
