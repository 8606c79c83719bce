package org.exodyn.clinic.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Who was at risk at each event, walked from the last time to the first within each stratum.
///
/// For relative hazards r_i = exp(η_i) the moments of a covariate vector x over the risk set R of an event time are
/// s0 = Σ_R r, mean = Σ_R r·x / s0 and covariance = Σ_R r·x xᵀ / s0 − mean meanᵀ. Under Efron's method the l-th of d tied events
/// counts the d themselves by the share 1 − l/d.
final class RiskSets {
    private final SurvivalTimes times;
    private final TieMethod ties;
    private final List<int[]> strata = new ArrayList<>();

    RiskSets(SurvivalTimes times, Strata strata, TieMethod ties) {
        this.times = times;
        this.ties = ties;
        for (int[] rows : strata.rowsByLevel()) {
            int[] ascending = times.inOrder(Arrays.stream(rows));
            int[] descending = new int[ascending.length];
            for (int i = 0; i < descending.length; i++) {
                descending[i] = ascending[ascending.length - 1 - i];
            }
            this.strata.add(descending);
        }
    }

    /// One event, or several at one time that have the same risk set.
    ///
    /// @param stratum    its number
    /// @param dead       rows of all events at this time
    /// @param events     how many of them this visit stands for
    /// @param left       share of `dead` that is no longer at risk, Efron's l/d
    /// @param total      s0
    /// @param mean       of the covariates; only valid during the visit
    /// @param covariance of the covariates; only valid during the visit
    record Moment(int stratum, double time, int[] dead, int events, double left, double total, double[] mean,
            double[][] covariance) {}

    /// What is done at each event.
    interface Visitor {
        void visit(Moment moment);
    }

    /// @param columns `columns[j][row]`
    /// @param relative r_i
    void walk(double[][] columns, double[] relative, Visitor visitor) {
        for (int stratum = 0; stratum < strata.size(); stratum++) {
            walk(stratum, columns, relative, visitor);
        }
    }

    private void walk(int stratum, double[][] columns, double[] relative, Visitor visitor) {
        int[] rows = strata.get(stratum);
        Moments all = new Moments(columns);
        Moments tied = new Moments(columns);
        double[] mean = new double[columns.length];
        double[][] covariance = new double[columns.length][columns.length];
        for (int start = 0; start < rows.length;) {
            double time = times.time(rows[start]);
            int end = start;
            int count = 0;
            tied.clear();
            while (end < rows.length && times.time(rows[end]) == time) {
                all.add(rows[end], relative[rows[end]]);
                if (times.isEvent(rows[end])) {
                    tied.add(rows[end], relative[rows[end]]);
                    count++;
                }
                end++;
            }
            if (count > 0) {
                int[] dead = Arrays.stream(rows, start, end).filter(times::isEvent).toArray();
                if (ties == TieMethod.BRESLOW || count == 1) {
                    double total = all.moments(tied, 0, mean, covariance);
                    visitor.visit(new Moment(stratum, time, dead, count, 0, total, mean, covariance));
                } else {
                    for (int l = 0; l < count; l++) {
                        double left = (double) l / count;
                        double total = all.moments(tied, left, mean, covariance);
                        visitor.visit(new Moment(stratum, time, dead, 1, left, total, mean, covariance));
                    }
                }
            }
            start = end;
        }
    }

    /// Sums of r, r·x and r·x xᵀ over rows.
    private static final class Moments {
        private final double[][] columns;
        private double total;
        private final double[] first;
        private final double[][] second;

        Moments(double[][] columns) {
            this.columns = columns;
            first = new double[columns.length];
            second = new double[columns.length][columns.length];
        }

        void clear() {
            total = 0;
            Arrays.fill(first, 0);
            for (double[] row : second) {
                Arrays.fill(row, 0);
            }
        }

        void add(int row, double weight) {
            total += weight;
            for (int j = 0; j < first.length; j++) {
                double part = weight * columns[j][row];
                first[j] += part;
                for (int l = 0; l <= j; l++) {
                    second[j][l] += part * columns[l][row];
                }
            }
        }

        /// Writes the mean and covariance without the share `left` of `gone`, and returns s0.
        double moments(Moments gone, double left, double[] mean, double[][] covariance) {
            double rest = total - left * gone.total;
            for (int j = 0; j < mean.length; j++) {
                mean[j] = (first[j] - left * gone.first[j]) / rest;
                for (int l = 0; l <= j; l++) {
                    covariance[j][l] = (second[j][l] - left * gone.second[j][l]) / rest - mean[j] * mean[l];
                    covariance[l][j] = covariance[j][l];
                }
            }
            return rest;
        }
    }
}
