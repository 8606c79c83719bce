package org.exodyn.study.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.exodyn.clinic.counts.FeatureSweep;
import org.exodyn.clinic.differential.DifferentialAbundance;
import org.exodyn.clinic.differential.FalseDiscoveryRate;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.survival.CoxFit;
import org.exodyn.clinic.survival.CoxTerm;
import org.exodyn.clinic.survival.HazardCurve;
import org.exodyn.clinic.survival.HazardRatioPerDeviation;
import org.exodyn.clinic.survival.ProportionalHazardsCheck;
import org.exodyn.clinic.survival.SurvivalTimes;

/// Hazards by the log2 abundance of features, as a continuous value.
final class FeatureHazards {
    static final int FEWEST_EVENTS = 5;
    /// Harrell 2015, doi:10.1007/978-3-319-19425-7, section 2.4.6: four knots, three where there are fewer than 30 samples.
    private static final int FEW_SAMPLES = 30;

    private final DifferentialAbundance result;
    private final HazardModel model;

    FeatureHazards(DifferentialAbundance result, HazardModel model) {
        this.result = result;
        this.model = model;
    }

    /// The values of a tested feature in the followed patients who have one.
    ///
    /// @param kept which of the followed patients
    record Values(int[] kept, double[] logs, SurvivalTimes times) {}

    /// @return empty if the feature was not tested
    Optional<Values> values(String feature) {
        int index = result.features().indexOf(feature);
        return index < 0 ? Optional.empty() : Optional.of(values(index));
    }

    private Values values(int index) {
        int[] rows = model.followUp().rows();
        int[] kept = IntStream.range(0, rows.length).filter(i -> Double.isFinite(result.logs()[index][rows[i]]))
                .toArray();
        return new Values(kept, IntStream.of(kept).mapToDouble(i -> result.logs()[index][rows[i]]).toArray(),
                model.followUp().times().rows(kept));
    }

    /// One per feature whose hazard can be told, most significant first.
    List<Hazard> all() {
        Hazard[] found = new Hazard[result.features().size()];
        FeatureSweep.run(found.length, () -> 0, (_, index) -> found[index] = hazard(index));
        double[] p = Arrays.stream(found).mapToDouble(one -> one == null ? Double.NaN : one.p()).toArray();
        double[] q = FalseDiscoveryRate.of(p);
        return IntStream.range(0, found.length).filter(i -> found[i] != null).boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .map(i -> new Hazard(found[i].feature(), found[i].samples(), found[i].events(), found[i].ratio(),
                        found[i].low(), found[i].high(), p[i], q[i], found[i].proportional()))
                .toList();
    }

    @SuppressWarnings("NullAway") // the place of a feature without a hazard stays empty
    private Hazard hazard(int index) {
        Values values = values(index);
        if (values.times().events() < FEWEST_EVENTS || Arrays.stream(values.logs()).distinct().limit(2).count() < 2) {
            return null;
        }
        String feature = result.features().get(index);
        Outcome<HazardRatioPerDeviation> fit = HazardRatioPerDeviation.of(model.model(),
                model.sample("log2 " + feature, values.kept(), values.logs()));
        if (!(fit instanceof Outcome.Found<HazardRatioPerDeviation>(HazardRatioPerDeviation ratio))) {
            return null;
        }
        CoxTerm term = ratio.term();
        return new Hazard(feature, values.kept().length, values.times().events(), term.hazardRatio(),
                term.hazardRatioInterval().lower(), term.hazardRatioInterval().upper(), term.pValue(), Double.NaN,
                proportional(ratio.fit()));
    }

    /// p of the test that the first coefficient stays the same over time.
    static double proportional(CoxFit fit) {
        return ProportionalHazardsCheck.of(fit).tests().getFirst().test().pValue();
    }

    /// The hazard over the values of one feature.
    FeatureCurve curve(String feature) {
        Optional<Values> values = values(feature);
        if (values.isEmpty()) {
            return new FeatureCurve(feature, 0, 0, Outcome.notAssessable(Outcome.Reason.TOO_FEW_SAMPLES,
                    feature + " was seen too little to be tested"));
        }
        Values own = values.get();
        if (own.times().events() < FEWEST_EVENTS) {
            return new FeatureCurve(feature, own.kept().length, own.times().events(), Outcome.notAssessable(
                    Outcome.Reason.NO_EVENTS, own.times().events() + " events are too few for a curve"));
        }
        return new FeatureCurve(feature, own.kept().length, own.times().events(), HazardCurve.of(model.model(),
                model.sample("log2 " + feature, own.kept(), own.logs()), own.kept().length < FEW_SAMPLES ? 3 : 4));
    }

    /// The log hazard ratio over the values of a feature.
    record FeatureCurve(String feature, int samples, int events, Outcome<HazardCurve> curve) {}
}
