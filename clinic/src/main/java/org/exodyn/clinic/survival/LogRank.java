package org.exodyn.clinic.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.InformationMatrix;
import org.exodyn.clinic.estimate.Outcome;

/// Whether groups differ in survival: observed events against those expected if they did not.
///
/// O_j = Σ_k w_k d_kj, E_j = Σ_k w_k d_k n_kj/n_k, V_jl = Σ_k w_k² d_k (n_k − d_k)/(n_k − 1) · n_kj/n_k · (δ_jl − n_kl/n_k), summed
/// over strata; the statistic (O − E)ᵀ V⁻ (O − E) is χ² with one degree of freedom less than there are groups with E > 0.
///
/// | symbol | meaning |
/// |---|---|
/// | d_k, n_k | events and samples at risk at event time k of a stratum |
/// | d_kj, n_kj | those of group j |
/// | w_k | weight, see [RankWeight] |
///
/// Source: Mantel 1966, Cancer Chemother. Rep. 50:163; several groups and weights: Kalbfleisch & Prentice 2002,
/// doi:10.1002/9781118032985, section 1.5.
public record LogRank(RankWeight weight) {
    public static LogRank withDefaults() {
        return new LogRank(RankWeight.LOG_RANK);
    }

    public Outcome<LogRankTest> test(SurvivalTimes times, Strata groups) {
        return test(times, groups, Strata.none(times.size()));
    }

    /// @param strata groups are compared within a stratum only
    /// @return not assessable without events, with one group, or if no event happens while two groups are at risk
    public Outcome<LogRankTest> test(SurvivalTimes times, Strata groups, Strata strata) {
        groups.checkSize(times.size(), "Groups");
        strata.checkSize(times.size(), "Strata");
        int count = groups.levels().size();
        if (count < 2) {
            return Outcome.notAssessable(Outcome.Reason.ONE_GROUP,
                    "A log-rank test compares groups, but all samples are in " + groups.levels());
        }
        if (times.events() == 0) {
            return Outcome.notAssessable(Outcome.Reason.NO_EVENTS,
                    "Nobody had the event, so groups cannot differ in it");
        }
        Sums sums = new Sums(count);
        for (int[] rows : strata.rowsByLevel()) {
            addStratum(sums, times, groups, rows);
        }
        int[] compared = IntStream.range(0, count).filter(j -> sums.variance[j][j] > 0).toArray();
        if (compared.length < 2) {
            return Outcome.notAssessable(Outcome.Reason.NO_EVENTS,
                    "No event happens while samples of two groups are at risk");
        }
        List<LogRankTest.Group> found = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            found.add(new LogRankTest.Group(groups.levels().get(j), sums.size[j], sums.observed[j], sums.expected[j]));
        }
        return Outcome.found(LogRankTest.of(found, new InformationMatrix(sums.variance), compared));
    }

    private void addStratum(Sums sums, SurvivalTimes times, Strata groups, int[] rows) {
        int[] ordered = times.inOrder(Arrays.stream(rows));
        int count = sums.size.length;
        int[] atRisk = new int[count];
        for (int row : ordered) {
            atRisk[groups.levelOf(row)]++;
            sums.size[groups.levelOf(row)]++;
        }
        double survival = 1;
        for (int start = 0; start < ordered.length;) {
            int[] events = new int[count];
            int[] leaving = new int[count];
            int end = start;
            while (end < ordered.length && times.time(ordered[end]) == times.time(ordered[start])) {
                int group = groups.levelOf(ordered[end]);
                leaving[group]++;
                events[group] += times.isEvent(ordered[end]) ? 1 : 0;
                end++;
            }
            int total = ordered.length - start;
            int dead = Arrays.stream(events).sum();
            if (dead > 0) {
                sums.add(weight.at(total, survival), events, dead, atRisk, total);
                survival *= (double) (total - dead) / total;
            }
            for (int j = 0; j < count; j++) {
                atRisk[j] -= leaving[j];
            }
            start = end;
        }
    }

    private static final class Sums {
        final int[] size;
        final double[] observed;
        final double[] expected;
        final double[][] variance;

        Sums(int groups) {
            size = new int[groups];
            observed = new double[groups];
            expected = new double[groups];
            variance = new double[groups][groups];
        }

        void add(double weight, int[] events, int dead, int[] atRisk, int total) {
            double factor = total > 1 ? weight * weight * dead * (total - dead) / (total - 1) : 0;
            for (int j = 0; j < size.length; j++) {
                double share = (double) atRisk[j] / total;
                observed[j] += weight * events[j];
                expected[j] += weight * dead * share;
                for (int l = 0; l < size.length; l++) {
                    variance[j][l] += factor * share * ((j == l ? 1 : 0) - (double) atRisk[l] / total);
                }
            }
        }
    }
}
