package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.cohort.SampleSheet;
import org.exodyn.clinic.counts.FeatureSweep;
import org.exodyn.clinic.differential.DifferentialAbundance;
import org.exodyn.clinic.differential.FalseDiscoveryRate;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.survival.CoxModel;
import org.exodyn.clinic.survival.CoxSample;
import org.exodyn.clinic.survival.CoxTerm;
import org.exodyn.clinic.survival.HazardRatioPerDeviation;
import org.exodyn.clinic.survival.KaplanMeier;
import org.exodyn.clinic.survival.KaplanMeierCurve;
import org.exodyn.clinic.survival.LogRank;
import org.exodyn.clinic.survival.LogRankTest;
import org.exodyn.clinic.survival.Strata;
import org.exodyn.clinic.survival.SurvivalTimes;

/// Survival of the compared patients: by group, and by the abundance of each feature as a continuous value.
///
/// @param samples how many have a known time and event
/// @param events  how many of them had it
/// @param groups  names in the order of the curves
/// @param test    of the groups' difference
/// @param hazards one per feature whose hazard can be told, most significant first
/// @param message what was not done and why; empty if nothing
record SurvivalAnalysis(int samples, int events, List<String> groups, List<KaplanMeierCurve> curves,
        Outcome<LogRankTest> test, List<Hazard> hazards, String message) {
    private static final int MOST_FEATURES = 3000;
    private static final int FEWEST_EVENTS = 5;

    /// The hazard ratio of one standard deviation more of a feature.
    record Hazard(String feature, double ratio, double low, double high, double p, double q) {}

    static Optional<SurvivalAnalysis> of(ProfilePlan plan, DifferentialAbundance result) {
        if (plan.survival().isEmpty()) {
            return Optional.empty();
        }
        ProfilePlan.SurvivalColumns columns = plan.survival().get();
        SampleSheet sheet = plan.cohort().sheet();
        Contrast contrast = plan.contrast();
        int[] rows = IntStream.range(0, sheet.samples().size())
                .filter(row -> sheet.number(columns.time(), row) >= 0 && sheet.text(columns.event(), row) != null)
                .toArray();
        double[] time = Arrays.stream(rows).mapToDouble(row -> sheet.number(columns.time(), row)).toArray();
        boolean[] event = new boolean[rows.length];
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            event[i] = "1".equals(sheet.text(columns.event(), rows[i]));
            labels.add(String.valueOf(sheet.text(contrast.column(), rows[i])));
        }
        SurvivalTimes times = SurvivalTimes.of(time, event);
        if (times.events() < FEWEST_EVENTS) {
            return Optional.empty();
        }
        Strata groups = Strata.of(labels);
        boolean many = result.features().size() > MOST_FEATURES;
        return Optional.of(new SurvivalAnalysis(rows.length, times.events(), groups.levels(),
                KaplanMeier.withDefaults().estimate(times, groups), LogRank.withDefaults().test(times, groups),
                many ? List.of() : hazards(result, rows, times),
                many ? "Hazards were not computed one by one: there are more than " + MOST_FEATURES + " features."
                        : ""));
    }

    private static List<Hazard> hazards(DifferentialAbundance result, int[] rows, SurvivalTimes times) {
        CoxTerm[] terms = new CoxTerm[result.features().size()];
        FeatureSweep.run(terms.length, () -> 0, (_, feature) -> {
            int[] known = IntStream.range(0, rows.length).filter(i -> Double.isFinite(result.logs()[feature][rows[i]]))
                    .toArray();
            double[] values = Arrays.stream(known).mapToDouble(i -> result.logs()[feature][rows[i]]).toArray();
            SurvivalTimes own = times.rows(known);
            if (own.events() >= FEWEST_EVENTS && Arrays.stream(values).distinct().limit(2).count() > 1) {
                Outcome<HazardRatioPerDeviation> fit = HazardRatioPerDeviation.of(CoxModel.withDefaults(),
                        CoxSample.of(own, Covariates.of(result.features().get(feature), values)));
                if (fit instanceof Outcome.Found<HazardRatioPerDeviation> found) {
                    terms[feature] = found.estimate().term();
                }
            }
        });
        double[] p = Arrays.stream(terms).mapToDouble(term -> term == null ? Double.NaN : term.pValue()).toArray();
        double[] q = FalseDiscoveryRate.of(p);
        return IntStream.range(0, terms.length).filter(i -> terms[i] != null).boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> p[i]))
                .map(i -> new Hazard(result.features().get(i), terms[i].hazardRatio(),
                        terms[i].hazardRatioInterval().lower(),
                        terms[i].hazardRatioInterval().upper(), p[i], q[i]))
                .toList();
    }
}
