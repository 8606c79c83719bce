package org.exodyn.clinic.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.InformationMatrix;

/// Residuals of a fitted model, in the units of the covariates.
///
/// Source: Therneau, Grambsch & Fleming 1990, doi:10.1093/biomet/77.1.147; Schoenfeld 1982, doi:10.1093/biomet/69.1.239.
/// Under Efron's ties all sums are over the risk sets of that method.
public final class CoxResiduals {
    private final CoxFit fit;
    private final double[] hazard;
    private final double[][] weighted;
    private final List<Schoenfeld> schoenfeld;

    /// x_i minus its expectation over the risk set, at the event of a row.
    ///
    /// @param residual one per covariate
    public record Schoenfeld(int row, double time, List<Double> residual) {
        public Schoenfeld {
            residual = List.copyOf(residual);
        }
    }

    CoxResiduals(CoxFit fit) {
        this.fit = fit;
        int n = fit.sample().size();
        int p = fit.sample().covariates().count();
        hazard = new double[n];
        weighted = new double[n][p];
        schoenfeld = new ArrayList<>();
        double[] eta = fit.linearPredictor();
        List<Jump> jumps = new ArrayList<>();
        fit.likelihood().walk(eta, moment -> jumps.add(Jump.of(moment)));
        collect(jumps, eta);
    }

    /// Events of one risk set: hazard and hazard times mean.
    private record Jump(int stratum, double time, int[] dead, int events, double left, double hazard, double[] mean) {
        static Jump of(RiskSets.Moment moment) {
            return new Jump(moment.stratum(), moment.time(), moment.dead(), moment.events(), moment.left(),
                    moment.events() / moment.total(), moment.mean().clone());
        }
    }

    private void collect(List<Jump> jumps, double[] eta) {
        CoxSample sample = fit.sample();
        List<int[]> strata = sample.strata().rowsByLevel();
        int p = sample.covariates().count();
        for (int s = 0; s < strata.size(); s++) {
            int stratum = s;
            List<Jump> ahead = jumps.stream().filter(jump -> jump.stratum() == stratum).toList().reversed();
            int next = 0;
            double sum = 0;
            double[] sums = new double[p];
            for (int row : sample.times().inOrder(Arrays.stream(strata.get(s)))) {
                while (next < ahead.size() && ahead.get(next).time() <= sample.times().time(row)) {
                    Jump jump = ahead.get(next++);
                    sum += jump.hazard();
                    for (int j = 0; j < p; j++) {
                        sums[j] += jump.hazard() * jump.mean()[j];
                    }
                }
                hazard[row] = sum;
                weighted[row] = sums.clone();
            }
            correctTies(ahead);
            addSchoenfeld(ahead);
        }
        double top = PartialLikelihood.top(eta);
        for (int row = 0; row < hazard.length; row++) {
            double relative = Math.exp(eta[row] - top);
            hazard[row] *= relative;
            for (int j = 0; j < p; j++) {
                weighted[row][j] *= relative;
            }
        }
    }

    /// A tied event is at risk of the l-th by the share 1 − l/d only.
    private void correctTies(List<Jump> jumps) {
        for (Jump jump : jumps) {
            for (int row : jump.dead()) {
                hazard[row] -= jump.left() * jump.hazard();
                for (int j = 0; j < jump.mean().length; j++) {
                    weighted[row][j] -= jump.left() * jump.hazard() * jump.mean()[j];
                }
            }
        }
    }

    private void addSchoenfeld(List<Jump> jumps) {
        double[] scales = fit.likelihood().scales();
        for (int first = 0; first < jumps.size();) {
            int end = first;
            double[] mean = new double[scales.length];
            while (end < jumps.size() && jumps.get(end).time() == jumps.get(first).time()) {
                Jump jump = jumps.get(end);
                for (int j = 0; j < mean.length; j++) {
                    mean[j] += jump.mean()[j] * jump.events() / jump.dead().length;
                }
                end++;
            }
            Jump jump = jumps.get(first);
            for (int row : Arrays.stream(jump.dead()).sorted().toArray()) {
                schoenfeld.add(new Schoenfeld(row, jump.time(), IntStream.range(0, mean.length)
                        .mapToObj(j -> (fit.likelihood().scaled(row, j) - mean[j]) * scales[j]).toList()));
            }
            first = end;
        }
    }

    /// Events minus those expected until the end of follow-up, per sample; they add up to zero.
    public double[] martingale() {
        return IntStream.range(0, hazard.length)
                .mapToDouble(row -> (fit.sample().times().isEvent(row) ? 1 : 0) - hazard[row]).toArray();
    }

    /// One per event, by stratum and in order of time; for each covariate they add up to zero.
    public List<Schoenfeld> schoenfeld() {
        return List.copyOf(schoenfeld);
    }

    /// The part of each sample in the score: `score()[row][covariate]`; for each covariate they add up to zero.
    public double[][] score() {
        double[] scales = fit.likelihood().scales();
        double[][] score = new double[hazard.length][scales.length];
        for (Schoenfeld event : schoenfeld) {
            for (int j = 0; j < scales.length; j++) {
                score[event.row()][j] = event.residual().get(j);
            }
        }
        for (int row = 0; row < score.length; row++) {
            for (int j = 0; j < scales.length; j++) {
                score[row][j] -= (fit.likelihood().scaled(row, j) * hazard[row] - weighted[row][j]) * scales[j];
            }
        }
        return score;
    }

    /// The covariance of the coefficients that holds when the samples of a cluster depend on each other, or hazards are not
    /// proportional: Σ over clusters of D Dᵀ, where D = V·(sum of score residuals of the cluster).
    ///
    /// Source: Lin & Wei 1989, doi:10.1080/01621459.1989.10478874; clusters: Lee, Wei & Amato 1992,
    /// doi:10.1007/978-94-015-7983-4_14.
    public InformationMatrix robustCovariance(Strata clusters) {
        clusters.checkSize(hazard.length, "Clusters");
        double[][] score = score();
        int p = fit.sample().covariates().count();
        double[][] sums = new double[clusters.levels().size()][p];
        for (int row = 0; row < score.length; row++) {
            for (int j = 0; j < p; j++) {
                sums[clusters.levelOf(row)][j] += score[row][j];
            }
        }
        double[][] robust = new double[p][p];
        InformationMatrix covariance = fit.covariance();
        for (double[] sum : sums) {
            double[] influence = new double[p];
            for (int j = 0; j < p; j++) {
                for (int l = 0; l < p; l++) {
                    influence[j] += covariance.entry(j, l) * sum[l];
                }
            }
            for (int j = 0; j < p; j++) {
                for (int l = 0; l < p; l++) {
                    robust[j][l] += influence[j] * influence[l];
                }
            }
        }
        return new InformationMatrix(robust);
    }

    /// The same with every sample a cluster of its own.
    public InformationMatrix robustCovariance() {
        return robustCovariance(Strata.of(IntStream.range(0, hazard.length).mapToObj(Integer::toString).toList()));
    }
}
