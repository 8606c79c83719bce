package org.exodyn.clinic.signature;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.survival.SurvivalTimes;

/// The negative log partial likelihood with Breslow's ties: −Σ w_i δ_i η_i + Σ_k d_k log S_k, where S_k = Σ_{t_i ≥ t_k} w_i e^η_i
/// and d_k = Σ w_i over events at t_k.
///
/// Its saturated log-likelihood is −Σ_k d_k log d_k. The second derivatives are those along the diagonal only: Simon et al. 2011,
/// doi:10.18637/jss.v039.i05, section 2.2.
final class CoxLoss implements Loss {
    /// Rows in order of time.
    private final int[] order;
    /// Position after the last of the same time, per position.
    private final int[] endOfTime;
    private final boolean[] event;
    private final double[] weights;
    private final double[] offset;
    private final double saturated;
    private final double[] relative;

    private CoxLoss(int[] order, int[] endOfTime, boolean[] event, double[] weights, double[] offset,
            double saturated) {
        this.order = order;
        this.endOfTime = endOfTime;
        this.event = event;
        this.weights = weights;
        this.offset = offset;
        this.saturated = saturated;
        relative = new double[order.length];
    }

    static Outcome<Loss> of(SurvivalTimes times, double[] weights, double[] offset) {
        int n = weights.length;
        boolean[] event = new boolean[n];
        boolean any = false;
        for (int i = 0; i < n; i++) {
            event[i] = times.isEvent(i);
            any |= event[i] && weights[i] > 0;
        }
        if (!any) {
            return Outcome.notAssessable(Outcome.Reason.NO_EVENTS, "Nobody who counts had the event");
        }
        int[] order = IntStream.range(0, n).boxed().sorted((a, b) -> Double.compare(times.time(a), times.time(b)))
                .mapToInt(Integer::intValue).toArray();
        int[] endOfTime = new int[n];
        for (int k = n - 1; k >= 0; k--) {
            boolean last = k == n - 1 || times.time(order[k]) != times.time(order[k + 1]);
            endOfTime[k] = last ? k + 1 : endOfTime[k + 1];
        }
        double saturated = 0;
        for (int start = 0; start < n; start = endOfTime[start]) {
            double deaths = 0;
            for (int k = start; k < endOfTime[start]; k++) {
                deaths += event[order[k]] ? weights[order[k]] : 0;
            }
            saturated -= deaths > 0 ? deaths * Math.log(deaths) : 0;
        }
        return Outcome.found(new CoxLoss(order, endOfTime, event, weights, offset, saturated));
    }

    /// Writes w·exp(η − top) and returns top.
    private double relative(double[] eta) {
        double top = Arrays.stream(eta).max().orElse(0);
        for (int i = 0; i < eta.length; i++) {
            relative[i] = weights[i] * Math.exp(eta[i] - top);
        }
        return top;
    }

    @Override
    public double deviance(double[] eta) {
        double top = relative(eta);
        double logLikelihood = 0;
        double atRisk = 0;
        double deaths = 0;
        for (int k = order.length - 1; k >= 0; k--) {
            int row = order[k];
            atRisk += relative[row];
            if (event[row]) {
                logLikelihood += weights[row] * (eta[row] - top);
                deaths += weights[row];
            }
            boolean first = k == 0 || endOfTime[k - 1] == k;
            if (first) {
                logLikelihood -= deaths > 0 ? deaths * Math.log(atRisk) : 0;
                deaths = 0;
            }
        }
        return 2 * (saturated - logLikelihood);
    }

    @Override
    public void approximate(double[] eta, double[] gradient, double[] curvature) {
        relative(eta);
        double hazard = 0;
        double squares = 0;
        double[] suffix = suffixSums();
        for (int start = 0; start < order.length; start = endOfTime[start]) {
            int end = endOfTime[start];
            double deaths = 0;
            for (int k = start; k < end; k++) {
                deaths += event[order[k]] ? weights[order[k]] : 0;
            }
            if (deaths > 0) {
                hazard += deaths / suffix[start];
                squares += deaths / (suffix[start] * suffix[start]);
            }
            for (int k = start; k < end; k++) {
                int row = order[k];
                double expected = relative[row] * hazard;
                gradient[row] = (event[row] ? weights[row] : 0) - expected;
                curvature[row] = Math.max(0, expected - relative[row] * relative[row] * squares);
            }
        }
    }

    private double[] suffixSums() {
        double[] sums = new double[order.length];
        double sum = 0;
        for (int k = order.length - 1; k >= 0; k--) {
            sum += relative[order[k]];
            sums[k] = sum;
        }
        return sums;
    }

    @Override
    public boolean fitsIntercept() {
        return false;
    }

    @Override
    public double[] start() {
        return offset.clone();
    }

    @Override
    public double startIntercept() {
        return 0;
    }
}
