package org.exodyn.clinic.counts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.exodyn.clinic.smooth.SortedQuantile;
import org.exodyn.clinic.variance.Cholesky;
import org.exodyn.clinic.variance.LeastSquares;

/// A dispersion per feature, drawn towards a trend over the mean count.
///
/// 1. own: maximum of the Cox–Reid adjusted profile likelihood at fixed means;
/// 2. trend: [DispersionCurve];
/// 3. prior: log-normal around the trend; its variance is that of the log residuals (by their median absolute deviation) less ψ′(d/2);
/// 4. final: maximum of likelihood and prior; a feature whose own dispersion lies two deviations above the trend keeps its own.
///
/// Source: Love, Huber & Anders 2014, doi:10.1186/s13059-014-0550-8, Methods, "Estimation of dispersions" (eq. 5 to 10).
///
/// @param own      maximum-likelihood dispersion per feature
/// @param trend    of the curve
/// @param shrunken what tests use
/// @param curve    the curve
/// @param spread   variance of the logarithms of own dispersions around the curve
/// @param priorVariance variance of the prior, of natural logarithms
public record ShrunkenDispersions(double[] own, double[] trend, double[] shrunken, DispersionCurve curve,
        double spread, double priorVariance) {
    private static final double SMALLEST = 1e-8;
    private static final double SMALLEST_MEAN = 0.5;
    private static final double LEAST_PRIOR_VARIANCE = 0.25;
    private static final double LEAST_GAIN = 1e-6;
    private static final double OUTLIER_DEVIATIONS = 2;
    /// Scales the median absolute deviation to a standard deviation.
    private static final double SCALED = 1.4826;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /// @param counts feature by sample, every feature with some counts
    /// @param size   size factor per sample
    /// @param design sample by coefficient, of full rank
    public static ShrunkenDispersions of(double[][] counts, double[] size, double[][] design, List<String> messages) {
        int freedom = size.length - design[0].length;
        double[][] means = new double[counts.length][size.length];
        double[] own = own(counts, size, design, means);
        double[] baseMean = baseMeans(counts, size);
        boolean[] used = new boolean[counts.length];
        for (int feature = 0; feature < used.length; feature++) {
            used[feature] = own[feature] > 100 * SMALLEST;
        }
        DispersionCurve curve = DispersionCurve.of(baseMean, own, used, messages);
        double[] trend = Arrays.stream(baseMean).map(curve::at).toArray();
        double[] residuals = IntStream.range(0, used.length).filter(f -> used[f])
                .mapToDouble(f -> Math.log(own[f]) - Math.log(trend[f])).toArray();
        double spread = squaredDeviation(residuals);
        double prior = Math.max(LEAST_PRIOR_VARIANCE, spread - Trigamma.value(freedom / 2.0));
        return new ShrunkenDispersions(own, trend, shrunken(counts, design, means, own, trend, spread, prior), curve,
                spread, prior);
    }

    /// Of other counts, drawn towards the same curve.
    ///
    /// @param counts feature by sample, every feature with some counts; the samples are the same
    public ShrunkenDispersions of(double[][] counts, double[] size, double[][] design) {
        double[][] means = new double[counts.length][size.length];
        double[] others = own(counts, size, design, means);
        double[] at = Arrays.stream(baseMeans(counts, size)).map(curve::at).toArray();
        return new ShrunkenDispersions(others, at,
                shrunken(counts, design, means, others, at, spread, priorVariance), curve, spread, priorVariance);
    }

    /// @param means fitted means, written here
    private static double[] own(double[][] counts, double[] size, double[][] design, double[][] means) {
        double largest = largest(size.length);
        double[] start = means(counts, size, design, largest, means);
        double[] own = new double[counts.length];
        FeatureSweep.run(counts.length, () -> new Objective(design), (objective, feature) -> own[feature] = Math
                .clamp(objective.own(counts[feature], means[feature], start[feature], Math.log(largest)), SMALLEST,
                        largest));
        return own;
    }

    private static double largest(int samples) {
        return Math.max(10, samples);
    }

    private static double[] shrunken(double[][] counts, double[][] design, double[][] means, double[] own,
            double[] trend, double spread, double prior) {
        double largest = largest(design.length);
        double[] shrunken = new double[counts.length];
        FeatureSweep.run(counts.length, () -> new Objective(design), (objective, feature) -> {
            boolean outlier = Math.log(own[feature]) > Math.log(trend[feature])
                    + OUTLIER_DEVIATIONS * Math.sqrt(spread);
            shrunken[feature] = outlier ? own[feature]
                    : Math.clamp(objective.best(counts[feature], means[feature], Math.log(trend[feature]), prior,
                            Math.log(SMALLEST / 10), Math.log(largest)), SMALLEST, largest);
        });
        return shrunken;
    }

    /// Means of normalised counts per feature.
    public static double[] baseMeans(double[][] counts, double[] size) {
        return Arrays.stream(counts)
                .mapToDouble(row -> IntStream.range(0, size.length).mapToDouble(s -> row[s] / size[s])
                        .average().orElse(0))
                .toArray();
    }

    private static double squaredDeviation(double[] values) {
        double median = SortedQuantile.median(values);
        double deviation = SCALED
                * SortedQuantile.median(Arrays.stream(values).map(v -> Math.abs(v - median)).toArray());
        return deviation * deviation;
    }

    /// Fitted means, and the dispersions by moments that the search starts from: of a layout of groups the means of normalised counts, else of a log-linear model at rough dispersions.
    private static double[] means(double[][] counts, double[] size, double[][] design, double largest,
            double[][] means) {
        double[] start = new double[counts.length];
        LeastSquares linear = LeastSquares.of(design);
        boolean groups = GroupLayout.of(design) != null;
        double[] offset = LibrarySizes.logarithms(size);
        double inverse = Arrays.stream(size).map(s -> 1 / s).average().orElse(1);
        FeatureSweep.run(counts.length, () -> new RidgeFit(design, offset), (fit, feature) -> {
            double[] scaled = new double[size.length];
            Arrays.setAll(scaled, s -> counts[feature][s] / size[s]);
            double[] beta = linear.coefficients(scaled);
            double[] fitted = new double[size.length];
            for (int s = 0; s < fitted.length; s++) {
                for (int c = 0; c < beta.length; c++) {
                    fitted[s] += design[s][c] * beta[c];
                }
            }
            start[feature] = Math.clamp(Math.min(rough(scaled, fitted, beta.length), moments(scaled, inverse)),
                    SMALLEST,
                    largest);
            if (!groups) {
                fit.fit(counts[feature], start[feature]);
            }
            for (int s = 0; s < fitted.length; s++) {
                means[feature][s] = Math.max(SMALLEST_MEAN, groups ? fitted[s] * size[s] : fit.means()[s]);
            }
        });
        return start;
    }

    private static double rough(double[] scaled, double[] fitted, int coefficients) {
        double sum = 0;
        for (int s = 0; s < scaled.length; s++) {
            double mean = Math.max(1, fitted[s]);
            sum += ((scaled[s] - mean) * (scaled[s] - mean) - mean) / (mean * mean);
        }
        return Math.max(0, sum / (scaled.length - coefficients));
    }

    private static double moments(double[] scaled, double inverseSize) {
        double mean = Arrays.stream(scaled).average().orElse(0);
        double variance = Arrays.stream(scaled).map(x -> (x - mean) * (x - mean)).sum() / (scaled.length - 1);
        return (variance - inverseSize * mean) / (mean * mean);
    }

    /// The function of log dispersion that is maximised; one per thread.
    private static final class Objective {
        private static final int GRID = 20;

        private final double[][] design;
        private final double[][] information;
        private final Cholesky cholesky;

        Objective(double[][] design) {
            this.design = design;
            this.information = new double[design[0].length][design[0].length];
            this.cholesky = new Cholesky(design[0].length);
        }

        /// The maximum of the likelihood, or the start where the search gains less than a millionth of the log-likelihood. With counts of
        /// tens of thousands, that is where the moments have the last word. That DESeq2 does the same was seen in its estimates, which equal
        /// the moments just where the gain is below this share, and its trend rests on it.
        ///
        /// Where the moments see no overdispersion the start is the smallest dispersion, and the likelihood is flat there: such a feature
        /// keeps it, and does not shape the trend.
        double own(double[] counts, double[] means, double start, double high) {
            if (start <= SMALLEST) {
                // The derivative by log φ at φ → 0, where the likelihood itself has lost its digits.
                double slope = 0;
                for (int s = 0; s < counts.length; s++) {
                    slope += start * ((counts[s] - means[s]) * (counts[s] - means[s]) - counts[s]) / 2;
                }
                if (slope * slope < LEAST_GAIN) {
                    return start;
                }
            }
            double best = best(counts, means, Double.NaN, 1, Math.log(SMALLEST / 10), high);
            double before = at(Math.log(start), counts, means, Double.NaN, 1);
            double after = at(Math.log(best), counts, means, Double.NaN, 1);
            return after < before + Math.abs(before) * LEAST_GAIN ? start : best;
        }

        /// @param logPrior NaN for no prior
        double best(double[] counts, double[] means, double logPrior, double variance, double low, double high) {
            double step = (high - low) / GRID;
            double top = low;
            double highest = Double.NEGATIVE_INFINITY;
            for (int g = 0; g <= GRID; g++) {
                double value = at(low + g * step, counts, means, logPrior, variance);
                if (value > highest) {
                    highest = value;
                    top = low + g * step;
                }
            }
            double left = Math.max(low, top - step);
            double right = Math.min(high, top + step);
            double a = right - GOLDEN * (right - left);
            double b = left + GOLDEN * (right - left);
            double atA = at(a, counts, means, logPrior, variance);
            double atB = at(b, counts, means, logPrior, variance);
            while (right - left > 1e-7) {
                if (atA < atB) {
                    left = a;
                    a = b;
                    atA = atB;
                    b = left + GOLDEN * (right - left);
                    atB = at(b, counts, means, logPrior, variance);
                } else {
                    right = b;
                    b = a;
                    atB = atA;
                    a = right - GOLDEN * (right - left);
                    atA = at(a, counts, means, logPrior, variance);
                }
            }
            return Math.exp((left + right) / 2);
        }

        private double at(double logDispersion, double[] counts, double[] means, double logPrior, double variance) {
            double dispersion = Math.exp(logDispersion);
            double size = 1 / dispersion;
            double sum = -counts.length * LogGamma.value(size);
            for (double[] row : information) {
                Arrays.fill(row, 0);
            }
            for (int s = 0; s < counts.length; s++) {
                double y = counts[s];
                double mu = means[s];
                sum += LogGamma.value(y + size) - y * Math.log(mu + size)
                        - size * NegativeBinomial.logOnePlus(mu * dispersion);
                double weight = mu / (1 + mu * dispersion);
                double[] row = design[s];
                for (int i = 0; i < row.length; i++) {
                    double weighted = weight * row[i];
                    for (int j = 0; j <= i; j++) {
                        information[i][j] += weighted * row[j];
                    }
                }
            }
            sum -= cholesky.factor(information, 0) ? cholesky.halfLogDeterminant() : 0;
            if (!Double.isNaN(logPrior)) {
                sum -= (logDispersion - logPrior) * (logDispersion - logPrior) / (2 * variance);
            }
            return sum;
        }
    }
}
