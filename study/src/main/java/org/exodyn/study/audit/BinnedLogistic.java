package org.exodyn.study.audit;

import org.exodyn.quantity.StandardNormal;

/// The probability of a case at each value of a covariate, from counts in equally probable ranges of it: logistic regression on a
/// cubic in the covariate's standard-normal score.
///
///     ln(p/(1 − p)) = b₀ + b₁t + b₂t² + b₃t³        t = z/2, z the score at the middle of a range
///
/// Maximum of the likelihood with a weak normal prior on the coefficients (deviation 10), which keeps them finite where all cases are
/// on one side; by Newton's method, whose Hessian is never singular for that reason.
///
/// Source: McCullagh & Nelder 1989, Generalized Linear Models, 2nd ed., §4.4; the prior as in Gelman et al. 2008,
/// doi:10.1214/08-AOAS191, made normal.
/// Cost: a few passes over the ranges. Not thread-safe: holds scratch space.
final class BinnedLogistic {

    /// Bits of a range's number.
    static final int BITS = 5;
    /// Ranges.
    static final int BINS = 1 << BITS;
    /// Coefficients.
    static final int TERMS = 4;
    /// Values that are told per range.
    private static final int FINE = 8;
    private static final double PRECISION = 0.01;
    private static final int STEPS = 25;
    private static final double SETTLED = 1e-7;

    private final double[][] powers = new double[BINS][];
    private final double[][] finePowers = new double[BINS * FINE][];
    private final double[][] hessian = new double[TERMS][TERMS];
    private final double[] gradient = new double[TERMS];

    /// A regression over ranges between the quantiles k/32.
    BinnedLogistic() {
        for (int bin = 0; bin < BINS; bin++) {
            powers[bin] = powers((bin + 0.5) / BINS);
        }
        for (int place = 0; place < finePowers.length; place++) {
            finePowers[place] = powers((place + 0.5) / finePowers.length);
        }
    }

    private static double[] powers(double u) {
        double t = StandardNormal.quantile(u) / 2;
        return new double[] {1, t, t * t, t * t * t};
    }

    /// The coefficients b.
    ///
    /// @param trials in each range
    /// @param cases of these
    /// @param start coefficients to begin with, such as those of nearly the same counts; not changed
    double[] fit(double[] trials, double[] cases, double[] start) {
        double[] b = start.clone();
        double objective = objective(b, trials, cases);
        for (int step = 0; step < STEPS; step++) {
            linearise(b, trials, cases);
            double[] move = solved();
            double length = 1;
            double[] next = moved(b, move, length);
            double better = objective(next, trials, cases);
            while (!(better >= objective) && length > 1e-3) { // a full step can overshoot far from the maximum
                length /= 2;
                next = moved(b, move, length);
                better = objective(next, trials, cases);
            }
            double largest = 0;
            for (double one : move) {
                largest = Math.max(largest, Math.abs(one * length));
            }
            if (!(better >= objective)) {
                return b;
            }
            b = next;
            objective = better;
            if (largest < SETTLED) {
                return b;
            }
        }
        return b;
    }

    private static double[] moved(double[] b, double[] move, double length) {
        double[] next = b.clone();
        for (int term = 0; term < TERMS; term++) {
            next[term] += length * move[term];
        }
        return next;
    }

    /// Logarithm of likelihood and prior.
    private double objective(double[] b, double[] trials, double[] cases) {
        double sum = 0;
        for (double one : b) {
            sum -= PRECISION / 2 * one * one;
        }
        for (int bin = 0; bin < BINS; bin++) {
            double logit = logit(b, powers[bin]);
            double softplus = Math.max(0, logit) + StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
            sum += cases[bin] * logit - trials[bin] * softplus;
        }
        return sum;
    }

    private void linearise(double[] b, double[] trials, double[] cases) {
        for (int row = 0; row < TERMS; row++) {
            gradient[row] = -PRECISION * b[row];
            for (int column = 0; column < TERMS; column++) {
                hessian[row][column] = row == column ? PRECISION : 0;
            }
        }
        for (int bin = 0; bin < BINS; bin++) {
            double[] x = powers[bin];
            double p = 1 / (1 + StrictMath.exp(-logit(b, x)));
            double left = cases[bin] - trials[bin] * p;
            double spread = trials[bin] * p * (1 - p);
            for (int row = 0; row < TERMS; row++) {
                gradient[row] += left * x[row];
                for (int column = 0; column < TERMS; column++) {
                    hessian[row][column] += spread * x[row] * x[column];
                }
            }
        }
    }

    /// Hessian⁻¹·gradient by Cholesky's decomposition, in place.
    private double[] solved() {
        double[] x = gradient.clone();
        for (int row = 0; row < TERMS; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = hessian[row][column];
                for (int k = 0; k < column; k++) {
                    sum -= hessian[row][k] * hessian[column][k];
                }
                hessian[row][column] = row == column ? Math.sqrt(sum) : sum / hessian[column][column];
            }
        }
        for (int row = 0; row < TERMS; row++) {
            for (int k = 0; k < row; k++) {
                x[row] -= hessian[row][k] * x[k];
            }
            x[row] /= hessian[row][row];
        }
        for (int row = TERMS - 1; row >= 0; row--) {
            for (int k = row + 1; k < TERMS; k++) {
                x[row] -= hessian[k][row] * x[k];
            }
            x[row] /= hessian[row][row];
        }
        return x;
    }

    private static double logit(double[] b, double[] x) {
        return b[0] + b[1] * x[1] + b[2] * x[2] + b[3] * x[3];
    }

    /// Whether the logit is at least a limit, at eight equally probable values in each range.
    boolean[] above(double[] b, double limit) {
        boolean[] above = new boolean[finePowers.length];
        for (int place = 0; place < above.length; place++) {
            above[place] = logit(b, finePowers[place]) >= limit;
        }
        return above;
    }

    /// The probability at a quantile of the covariate.
    static double probability(double[] b, double u) {
        return 1 / (1 + StrictMath.exp(-logit(b, powers(u))));
    }
}
