package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.exodyn.clinic.cohort.Cohort;
import org.exodyn.clinic.cohort.CohortCode;
import org.exodyn.clinic.cohort.Scale;
import org.exodyn.clinic.differential.DifferentialAbundance;
import org.exodyn.clinic.differential.DifferentialAnalysis;
import org.exodyn.clinic.quality.ColumnBalance;
import org.exodyn.clinic.quality.Haemolysis;
import org.exodyn.clinic.quality.PrincipalComponents;
import org.exodyn.clinic.quality.RepeatedPatients;
import org.exodyn.clinic.quality.SampleQuality;
import org.exodyn.clinic.quality.TechnicalDifference;
import org.exodyn.clinic.quality.VesicleMarkers;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.study.run.Stage;

/// Computes a profile.
final class Profiler {
    static final String LARGEST_SHARE = "share of the largest feature";
    static final String HAEMOLYSIS = "haemolysis index";

    private static final int FEWEST_FEATURES = 10;
    private static final int COMPONENTS = 5;

    private final ProfileRequest request;
    private final Problems problems;
    private final Stage progress;

    Profiler(ProfileRequest request, Problems problems, Stage progress) {
        this.request = request;
        this.problems = problems;
        this.progress = progress;
    }

    /// @throws org.exodyn.input.ScientificInputException with all problems of the request and its files
    ProfilePlan plan() {
        progress.reached("reading table and samples", 0, 1, 0);
        Optional<ProfilePlan> made = new ProfilePlanner(request, problems).plan();
        problems.throwIfErrors();
        return made.orElseThrow(() -> new IllegalStateException("impossible state: no plan and no problem"));
    }

    /// @param begun when the profile began, in nanoseconds of the system's clock
    Profile run(ProfilePlan plan, long begun) {
        DifferentialAnalysis analysis = new DifferentialAnalysis(plan.cohort(), plan.design(), plan.contrast());
        enoughFeatures(analysis, plan);
        progress.reached("testing features", 0, 2, seconds(begun));
        DifferentialAbundance main = analysis.run(plan.method(), plan.normalisation(), plan.block(),
                request.qualities());
        progress.reached("testing features", 1, 2, seconds(begun));
        Optional<DifferentialAbundance> second = plan.second()
                .map(method -> analysis.run(method, main.normalisation(), plan.block(), false));
        progress.reached("judging samples", 0, 1, seconds(begun));
        Cohort cohort = plan.cohort();
        List<SampleQuality> samples = SampleQuality.of(cohort.table(), main.logs());
        Haemolysis haemolysis = Haemolysis.of(cohort.table());
        return new Profile(request, plan, main, second, samples, haemolysis,
                PrincipalComponents.of(main.logs(), COMPONENTS), technical(plan, samples),
                ColumnBalance.of(cohort.sheet(), plan.contrast(), cohort.sides(plan.contrast())),
                VesicleMarkers.of(cohort.table()), RepeatedPatients.of(cohort.sheet()),
                SurvivalAnalysis.of(request, plan, main), seconds(begun));
    }

    private void enoughFeatures(DifferentialAnalysis analysis, ProfilePlan plan) {
        int testable = analysis.testable();
        if (testable < FEWEST_FEATURES) {
            problems.error(CohortCode.NOTHING_LEFT, Location.ofFile(request.table().toString()),
                    "Only " + testable + " of " + plan.cohort().table().features().size() + " features can be tested.",
                    plan.cohort().table().scale() == Scale.COUNTS
                            ? "a feature needs about 10 counts in as many samples as the smaller group has."
                            : "a feature needs a value in 70 % of the samples.",
                    "deeper sequencing or pooled features; below " + FEWEST_FEATURES
                            + " features the noise they share cannot be estimated");
            problems.throwIfErrors();
        }
    }

    private static List<TechnicalDifference> technical(ProfilePlan plan, List<SampleQuality> samples) {
        int[] sides = plan.cohort().sides(plan.contrast());
        double[] order = plan.order()
                .map(column -> IntStream.range(0, sides.length)
                        .mapToDouble(row -> plan.cohort().sheet().number(column, row))
                        .toArray())
                .orElse(new double[0]);
        List<TechnicalDifference> all = new ArrayList<>();
        all.add(of("depth", samples.stream().mapToDouble(SampleQuality::depth).toArray(), sides, order));
        all.add(of("number of features seen", samples.stream().mapToDouble(SampleQuality::detected).toArray(), sides,
                order));
        all.add(of(LARGEST_SHARE, samples.stream().mapToDouble(SampleQuality::dominance).toArray(), sides,
                order));
        all.add(of(HAEMOLYSIS, samples.stream().mapToDouble(SampleQuality::haemolysis).toArray(), sides, order));
        if (order.length > 0) {
            all.add(of("order of measurement", order, sides, new double[0]));
        }
        return all.stream().filter(one -> one.groups().n() > 0).toList();
    }

    private static TechnicalDifference of(String name, double[] measure, int[] sides, double[] order) {
        double[] known = Arrays.stream(measure).map(x -> Double.isFinite(x) ? x : Double.NaN).toArray();
        return TechnicalDifference.of(name, known, sides, order);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) * 1e-9;
    }
}
