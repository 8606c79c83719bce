package org.exodyn.study.profile;

import java.util.List;
import java.util.Optional;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.survival.CoxTerm;
import org.exodyn.clinic.survival.KaplanMeier;
import org.exodyn.clinic.survival.KaplanMeierCurve;
import org.exodyn.clinic.survival.MaximallySelectedLogRank;
import org.exodyn.clinic.survival.PresetCut;
import org.exodyn.clinic.survival.Strata;

/// Survival above and below a value of a feature.
///
/// A cut that was searched has no curves and no hazard ratio: both would be too extreme, because the cut was chosen for them.
///
/// @param preset   whether the value was set beforehand
/// @param value    log2 abundance; NaN if there is none
/// @param low      patients at or below it
/// @param high     patients above it
/// @param p        of the log-rank test; of a searched cut the one that pays for the search
/// @param curves   low, then high; empty for a searched cut
/// @param ratio    hazard of high to low, neither adjusted nor stratified
/// @param refusal  why there is no result; otherwise empty
record SurvivalCut(String feature, boolean preset, double value, int low, int high, double statistic, double p,
        List<KaplanMeierCurve> curves, Optional<CoxTerm> ratio, int tried, String refusal) {
    static final List<String> SIDES = List.of("at or below", "above");

    static SurvivalCut of(SurvivalFeatures.Cut cut, FeatureHazards hazards, HazardModel model) {
        Optional<FeatureHazards.Values> values = hazards.values(cut.feature());
        if (values.isEmpty()) {
            return refused(cut, cut.feature() + " was seen too little to be tested");
        }
        return cut.value().isPresent() ? preset(cut, values.get(), model) : searched(cut, values.get());
    }

    private static SurvivalCut refused(SurvivalFeatures.Cut cut, String because) {
        return new SurvivalCut(cut.feature(), cut.value().isPresent(), cut.value().orElse(Double.NaN), 0, 0, Double.NaN,
                Double.NaN, List.of(), Optional.empty(), 0, because);
    }

    private static SurvivalCut preset(SurvivalFeatures.Cut cut, FeatureHazards.Values values, HazardModel model) {
        double value = cut.value().orElseThrow();
        Strata strata = model.strata().rows(values.kept());
        return switch (PresetCut.of(values.times(), values.logs(), value, strata)) {
            case Outcome.NotAssessable<PresetCut> not -> refused(cut, not.because());
            case Outcome.Found<PresetCut>(PresetCut found) -> {
                List<int[]> rows = found.groups().rowsByLevel();
                int[] low = rows.get(found.groups().levels().indexOf("low"));
                int[] high = rows.get(found.groups().levels().indexOf("high"));
                KaplanMeier estimate = KaplanMeier.withDefaults();
                yield new SurvivalCut(cut.feature(), true, value, low.length, high.length,
                        found.logRank().test().statistic(), found.logRank().test().pValue(),
                        List.of(estimate.estimate(values.times().rows(low)),
                                estimate.estimate(values.times().rows(high))),
                        found.hazardRatio(model.model(), values.times()).asOptional(), 1, "");
            }
        };
    }

    private static SurvivalCut searched(SurvivalFeatures.Cut cut, FeatureHazards.Values values) {
        return switch (MaximallySelectedLogRank.of(values.times(), values.logs())) {
            case Outcome.NotAssessable<MaximallySelectedLogRank> not -> refused(cut, not.because());
            case Outcome.Found<MaximallySelectedLogRank>(MaximallySelectedLogRank found) ->
                new SurvivalCut(cut.feature(), false, found.cut(), found.atOrBelow(),
                        values.kept().length - found.atOrBelow(), found.statistic(), found.pValue(), List.of(),
                        Optional.empty(), found.tried(), "");
        };
    }
}
