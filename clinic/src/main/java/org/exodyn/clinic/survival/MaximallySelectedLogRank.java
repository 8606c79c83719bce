package org.exodyn.clinic.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Outcome;

/// The cut of a continuous value at which survival above and below differs most, with a p-value that pays for the search.
///
/// Each sample has a score a_i = δ_i − Λ̂(t_i), with the Nelson–Aalen estimate Λ̂ of all samples. For each cut with m samples at or
/// below it, T = |Σ_{x_i ≤ cut} a_i| / √(m(n − m)/(n(n − 1)) Σ a_i²); M is the largest T. If survival does not depend on the value, the T
/// are, in large samples, the sizes of a Gaussian Markov process with correlations √(m_1(n − m_2)/(m_2(n − m_1))).
///
/// No hazard ratio is given at the cut: it would be too extreme, because the cut was chosen for it.
///
/// Source: Lausen & Schumacher 1992, doi:10.2307/2532740; with the scores as a linear rank statistic: Hothorn & Lausen 2003,
/// doi:10.1016/S0167-9473(02)00225-6.
///
/// @param cut       the midpoint between neighbouring values
/// @param atOrBelow samples at or below it
/// @param statistic M
/// @param pValue    P(largest |Z| ≥ M) for the Gaussian process at the cuts that were tried, by numerical integration
/// @param asymptotic the same for a continuum of cuts, eq. 6 of Lausen & Schumacher 1992, which is larger
/// @param tried     number of cuts
public record MaximallySelectedLogRank(double cut, int atOrBelow, double statistic, double pValue, double asymptotic,
        int tried) {
    /// Cuts leave at least this share of the samples on each side, as Lausen & Schumacher suggest.
    private static final double SMALLEST_SHARE = 0.1;

    /// Cuts that leave a tenth of the samples on each side.
    public static Outcome<MaximallySelectedLogRank> of(SurvivalTimes times, double[] values) {
        return of(times, values, SMALLEST_SHARE);
    }

    /// @param smallestShare of samples on each side of a cut, in (0, 0.5)
    /// @return not assessable without events, or if no cut leaves enough samples on both sides
    public static Outcome<MaximallySelectedLogRank> of(SurvivalTimes times, double[] values, double smallestShare) {
        int n = times.size();
        if (values.length != n || Arrays.stream(values).anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException(values.length + " values for " + n + " samples; all must be finite");
        }
        if (!(smallestShare > 0 && smallestShare < 0.5)) {
            throw new IllegalArgumentException("The smallest share lies between 0 and 0.5, unlike " + smallestShare);
        }
        if (times.events() == 0) {
            return Outcome.notAssessable(Outcome.Reason.NO_EVENTS,
                    "Nobody had the event, so no cut can part early from late");
        }
        double[] scores = scores(times);
        int[] order = IntStream.range(0, n).boxed().sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue).toArray();
        double squares = Arrays.stream(scores).map(score -> score * score).sum();
        List<Integer> sizes = new ArrayList<>();
        double sum = 0;
        double best = -1;
        int bestSize = 0;
        for (int m = 1; m < n; m++) {
            sum += scores[order[m - 1]];
            boolean enough = m >= smallestShare * n && n - m >= smallestShare * n;
            if (!enough || values[order[m - 1]] == values[order[m]]) {
                continue;
            }
            sizes.add(m);
            double statistic = Math.abs(sum) / Math.sqrt((double) m * (n - m) / n / (n - 1) * squares);
            if (statistic > best) {
                best = statistic;
                bestSize = m;
            }
        }
        if (sizes.isEmpty() || !(squares > 0)) {
            return Outcome.notAssessable(Outcome.Reason.CONSTANT_COVARIATE,
                    "No cut of the value leaves a share of " + smallestShare + " of the samples on each side");
        }
        MaximumOfProcess process = new MaximumOfProcess(sizes, n);
        double cut = (values[order[bestSize - 1]] + values[order[bestSize]]) / 2;
        return Outcome.found(
                new MaximallySelectedLogRank(cut, bestSize, best, process.tail(best), process.continuumTail(best),
                        sizes.size()));
    }

    /// Events minus cumulative hazard; they add up to zero.
    private static double[] scores(SurvivalTimes times) {
        int[] order = times.inOrder(IntStream.range(0, times.size()));
        double[] scores = new double[order.length];
        double hazard = 0;
        for (int start = 0; start < order.length;) {
            int end = start;
            int events = 0;
            while (end < order.length && times.time(order[end]) == times.time(order[start])) {
                events += times.isEvent(order[end]) ? 1 : 0;
                end++;
            }
            hazard += (double) events / (order.length - start);
            for (int k = start; k < end; k++) {
                scores[order[k]] = (times.isEvent(order[k]) ? 1 : 0) - hazard;
            }
            start = end;
        }
        return scores;
    }
}
