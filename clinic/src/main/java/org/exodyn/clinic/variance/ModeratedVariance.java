package org.exodyn.clinic.variance;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.exodyn.clinic.smooth.RestrictedCubicSpline;
import org.exodyn.clinic.smooth.SortedQuantile;
import org.jspecify.annotations.Nullable;

/// Variances that borrow strength: each feature's s² is drawn towards a prior s₀² that has the weight of d₀ degrees of freedom.
///
/// s² ~ s₀² F(d, d₀). With z = log s² and e = z − ψ(d/2) + log(d/2), the mean of e gives log s₀² and its variance less ψ′(d/2) gives
/// d₀ by ψ′(d₀/2). With a covariate, the mean of e is a natural spline on it. Posterior: (d s² + d₀ s₀²) / (d + d₀).
///
/// Source: Smyth 2004, doi:10.2202/1544-6115.1027, section 6.2; Sartor 2006, doi:10.1186/1471-2105-7-538, for the trend;
/// Phipson 2016, doi:10.1214/16-AOAS920, section 2.
///
/// @param posterior variance per feature
/// @param prior     s₀² per feature
/// @param freedom   d₀, infinite if the features vary no more than chance makes them
public record ModeratedVariance(double[] posterior, double[] prior, double freedom) {
    /// Variances are held above this share of their median: the logarithm of a zero says nothing.
    private static final double SMALLEST_SHARE = 1e-5;
    private static final double NO_FREEDOM = 1e-15;

    /// @param variance  s² per feature
    /// @param freedom   d per feature; features with 0 get the prior
    /// @param covariate what the prior may depend on, finite; null for nothing
    public static ModeratedVariance of(double[] variance, double[] freedom, double @Nullable [] covariate) {
        int features = variance.length;
        int[] used = java.util.stream.IntStream.range(0, features)
                .filter(i -> freedom[i] > NO_FREEDOM && Double.isFinite(freedom[i]) && Double.isFinite(variance[i]))
                .toArray();
        if (used.length < 3) {
            throw new IllegalArgumentException("variances of " + used.length + " features are too few to share");
        }
        double[] centred = new double[used.length];
        double floor = floor(variance, used);
        double trigamma = 0;
        for (int i = 0; i < used.length; i++) {
            double half = freedom[used[i]] / 2;
            centred[i] = Math.log(Math.max(variance[used[i]], floor)) - Digamma.value(half) + Math.log(half);
            trigamma += Trigamma.value(half) / used.length;
        }
        double[] level = new double[features];
        double spread = level(centred, used, covariate, level) - trigamma;
        double priorFreedom = spread > 0 ? 2 * trigammaInverse(spread) : Double.POSITIVE_INFINITY;
        double shift = spread > 0 ? Digamma.value(priorFreedom / 2) - Math.log(priorFreedom / 2) : 0;
        double[] prior = new double[features];
        double[] posterior = new double[features];
        double plainMean = java.util.Arrays.stream(used).mapToDouble(i -> Math.max(variance[i], floor)).average()
                .orElse(Double.NaN);
        for (int i = 0; i < features; i++) {
            prior[i] = spread <= 0 && covariate == null ? plainMean : Math.exp(level[i] + shift);
            double d = freedom[i] > NO_FREEDOM && Double.isFinite(variance[i]) ? freedom[i] : 0;
            posterior[i] = Double.isInfinite(priorFreedom) ? prior[i]
                    : ((d == 0 ? 0 : d * variance[i]) + priorFreedom * prior[i]) / (d + priorFreedom);
        }
        return new ModeratedVariance(posterior, prior, priorFreedom);
    }

    /// Degrees of freedom of a test: own and prior ones, no more than all features have together.
    public double[] totalFreedom(double[] own) {
        double most = java.util.Arrays.stream(own).sum();
        return java.util.Arrays.stream(own).map(d -> Math.min(d + freedom, most)).toArray();
    }

    private static double floor(double[] variance, int[] used) {
        double median = SortedQuantile
                .median(java.util.Arrays.stream(used).mapToDouble(i -> Math.max(0, variance[i])).toArray());
        return SMALLEST_SHARE * (median > 0 ? median : 1);
    }

    /// Writes the mean of e, per feature, and returns the variance of e around it.
    private static double level(double[] centred, int[] used, double @Nullable [] covariate, double[] level) {
        double[][] basis;
        if (covariate == null) {
            basis = new double[level.length][1];
            for (double[] row : basis) {
                row[0] = 1;
            }
        } else {
            int distinct = (int) java.util.Arrays.stream(used).mapToDouble(i -> covariate[i]).distinct().limit(30)
                    .count();
            int n = used.length;
            int columns = Math.min(1 + (n >= 3 ? 1 : 0) + (n >= 6 ? 1 : 0) + (n >= 30 ? 1 : 0), distinct);
            basis = RestrictedCubicSpline.basis(covariate, columns);
        }
        double[][] rows = java.util.Arrays.stream(used).mapToObj(i -> basis[i]).toArray(double[][]::new);
        LeastSquares fit = LeastSquares.of(rows);
        double[] beta = fit.coefficients(centred);
        for (int i = 0; i < level.length; i++) {
            for (int c = 0; c < beta.length; c++) {
                level[i] += basis[i][c] * beta[c];
            }
        }
        double sum = 0;
        for (int i = 0; i < used.length; i++) {
            sum += (centred[i] - level[used[i]]) * (centred[i] - level[used[i]]);
        }
        return sum / (used.length - rows[0].length);
    }

    /// The x with ψ′(x) = y, by Newton's method on 1/ψ′, which is convex and nearly straight (Smyth 2004, appendix).
    static double trigammaInverse(double y) {
        if (y > 1e7) {
            return 1 / Math.sqrt(y);
        }
        if (y < 1e-6) {
            return 1 / y;
        }
        double x = 0.5 + 1 / y;
        for (int step = 0; step < 50; step++) {
            double trigamma = Trigamma.value(x);
            double move = trigamma * (1 - trigamma / y) / tetragamma(x);
            x += move;
            if (-move / x < 1e-8) {
                break;
            }
        }
        return x;
    }

    /// ψ″(x): recurrence to x ≥ 10, then the asymptotic series (Abramowitz & Stegun 1964, 6.4.6 and 6.4.13).
    private static double tetragamma(double x) {
        double sum = 0;
        double shifted = x;
        while (shifted < 10) {
            sum -= 2 / (shifted * shifted * shifted);
            shifted++;
        }
        double r = 1 / (shifted * shifted);
        return sum - r - r / shifted - r * r / 2 + r * r * r / 6 - r * r * r * r / 6 + 0.3 * r * r * r * r * r;
    }
}
