package org.exodyn.clinic.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.InformationMatrix;

/// Cox's partial likelihood of a sample, in covariates that are centred and scaled to a standard deviation of 1.
///
/// log L(β) = Σ_events (η_i − log s0_i), U = Σ_events (x_i − mean_i), I = Σ_events covariance_i, with the moments of [RiskSets].
/// Source: Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x; Cox 1975, doi:10.1093/biomet/62.2.269.
final class PartialLikelihood {
    private final CoxSample sample;
    private final RiskSets riskSets;
    private final double[][] columns;
    private final double[] means;
    private final double[] scales;

    PartialLikelihood(CoxSample sample, TieMethod ties) {
        this.sample = sample;
        riskSets = new RiskSets(sample.times(), sample.strata(), ties);
        Covariates covariates = sample.covariates();
        int n = covariates.size();
        columns = new double[covariates.count()][];
        means = new double[columns.length];
        scales = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            double[] column = covariates.column(j);
            double mean = Arrays.stream(column).sum() / n;
            double deviation = Math.sqrt(Arrays.stream(column).map(x -> (x - mean) * (x - mean)).sum() / n);
            boolean constant = deviation <= 1e-12 * Math.abs(mean);
            means[j] = mean;
            scales[j] = constant ? 0 : deviation;
            columns[j] = Arrays.stream(column).map(x -> constant ? 0 : (x - mean) / deviation).toArray();
        }
    }

    /// Standard deviation of each covariate; 0 where it is constant.
    double[] scales() {
        return scales.clone();
    }

    /// Centres of the covariates.
    double[] means() {
        return means.clone();
    }

    /// Scaled covariate j of a row.
    double scaled(int row, int j) {
        return columns[j][row];
    }

    /// η = xᵀβ of each row.
    double[] predictor(double[] beta) {
        double[] eta = new double[sample.size()];
        for (int j = 0; j < beta.length; j++) {
            for (int i = 0; i < eta.length; i++) {
                eta[i] += beta[j] * columns[j][i];
            }
        }
        return eta;
    }

    /// log L, U and I at a β.
    record Value(double logLikelihood, double[] score, InformationMatrix information) {}

    Value at(double[] beta) {
        double[] eta = predictor(beta);
        double[] score = new double[beta.length];
        double[][] information = new double[beta.length][beta.length];
        double[] logLikelihood = new double[1];
        walk(eta, moment -> {
            logLikelihood[0] -= moment.events() * Math.log(moment.total());
            for (int j = 0; j < score.length; j++) {
                score[j] -= moment.events() * moment.mean()[j];
                for (int l = 0; l < score.length; l++) {
                    information[j][l] += moment.events() * moment.covariance()[j][l];
                }
            }
        });
        double top = top(eta);
        IntStream.range(0, eta.length).filter(sample.times()::isEvent).forEach(row -> {
            logLikelihood[0] += eta[row] - top;
            for (int j = 0; j < score.length; j++) {
                score[j] += columns[j][row];
            }
        });
        return new Value(logLikelihood[0], score, new InformationMatrix(information));
    }

    /// Visits every event with moments of the scaled covariates. Relative hazards are exp(η − [#top]), which cannot overflow.
    void walk(double[] eta, RiskSets.Visitor visitor) {
        double top = top(eta);
        riskSets.walk(columns, Arrays.stream(eta).map(one -> Math.exp(one - top)).toArray(), visitor);
    }

    static double top(double[] eta) {
        return Arrays.stream(eta).max().orElse(0);
    }

    /// Whether the event of each row has a covariate combination at least as large as everybody at risk, somewhere larger: then the
    /// likelihood grows for ever along this direction. A shortfall below `slack` of the largest spread is rounding.
    boolean growsForEver(double[] direction, double slack) {
        double[] along = predictor(direction);
        double spread = Arrays.stream(along).max().orElse(0) - Arrays.stream(along).min().orElse(0);
        boolean[] answer = {true};
        for (int[] rows : sample.strata().rowsByLevel()) {
            int[] order = sample.times().inOrder(Arrays.stream(rows));
            double highest = Double.NEGATIVE_INFINITY;
            for (int end = order.length; end > 0;) {
                int start = end;
                while (start > 0 && sample.times().time(order[start - 1]) == sample.times().time(order[end - 1])) {
                    start--;
                    highest = Math.max(highest, along[order[start]]);
                }
                for (int i = start; i < end; i++) {
                    answer[0] &= !sample.times().isEvent(order[i]) || along[order[i]] >= highest - slack * spread;
                }
                end = start;
            }
        }
        return answer[0] && spread > 0;
    }
}
