package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.survival.CoxFit;
import org.exodyn.clinic.survival.CoxTerm;
import org.exodyn.clinic.survival.KaplanMeier;
import org.exodyn.clinic.survival.KaplanMeierCurve;
import org.exodyn.clinic.survival.LogRank;
import org.exodyn.clinic.survival.LogRankTest;
import org.exodyn.clinic.survival.Strata;
import org.exodyn.clinic.survival.SurvivalTimes;

/// Survival of the groups; of all patients together where patients have samples of several groups.
///
/// @param names  of the curves, in their order
/// @param test   of the groups' difference, within strata
/// @param hazard of the contrast's group to its reference
record GroupSurvival(List<String> names, List<KaplanMeierCurve> curves, Outcome<LogRankTest> test,
        Outcome<GroupHazard> hazard) {
    static final String ALL = "all patients";

    /// @param proportional p of the test that the ratio stays the same over time
    record GroupHazard(CoxTerm term, double proportional) {}

    static GroupSurvival of(ProfilePlan plan, HazardModel model) {
        FollowUp followUp = model.followUp();
        SurvivalTimes times = followUp.times();
        if (followUp.crossed() > 0) {
            Outcome<LogRankTest> none = Outcome.notAssessable(Outcome.Reason.ONE_GROUP, followUp.crossed()
                    + " patients have samples of more than one group, so that the groups are no groups of patients");
            return new GroupSurvival(List.of(ALL), List.of(KaplanMeier.withDefaults().estimate(times)), none,
                    none.then(_ -> Outcome.notAssessable(Outcome.Reason.ONE_GROUP, "")));
        }
        List<String> labels = new ArrayList<>();
        for (int row : followUp.rows()) {
            labels.add(String.valueOf(plan.cohort().sheet().text(plan.contrast().column(), row)));
        }
        Strata groups = Strata.of(labels);
        return new GroupSurvival(groups.levels(), KaplanMeier.withDefaults().estimate(times, groups),
                LogRank.withDefaults().test(times, groups, model.strata()), hazard(plan, model));
    }

    private static Outcome<GroupHazard> hazard(ProfilePlan plan, HazardModel model) {
        int[] sides = plan.cohort().sides(plan.contrast());
        int[] rows = model.followUp().rows();
        int[] kept = IntStream.range(0, rows.length).filter(i -> sides[rows[i]] >= 0).toArray();
        double[] group = IntStream.of(kept).mapToDouble(i -> sides[rows[i]]).toArray();
        Outcome<CoxFit> fit = model.model().fit(model.sample("the group " + plan.contrast().group(), kept, group));
        return fit.then(found -> Outcome.found(
                new GroupHazard(found.terms().getFirst(), FeatureHazards.proportional(found))));
    }
}
