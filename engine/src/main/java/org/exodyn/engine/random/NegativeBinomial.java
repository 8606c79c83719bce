package org.exodyn.engine.random;

/// The negative binomial distribution by mean c and dispersion r: variance c + c²/r, share of zeros (1 + c/r)^−r; Poisson where r is
/// infinite. Small r means that most counts are zero and few are large.
///
/// Source: Johnson, Kemp & Kotz, Univariate Discrete Distributions, 3rd ed. 2005, §5.1.
public final class NegativeBinomial {

    private NegativeBinomial() {}

    /// Logarithm of the share of zeros.
    public static double logZeroShare(double mean, double dispersion) {
        return dispersion == Double.POSITIVE_INFINITY ? -mean : -dispersion * StrictMath.log1p(mean / dispersion);
    }

    static long positive(FastRandom random, double mean, double dispersion) {
        if (!(mean > 0 && dispersion > 0)) {
            throw new IllegalArgumentException("a positive count of mean " + mean + " and dispersion " + dispersion);
        }
        double logZero = logZeroShare(mean, dispersion);
        if (logZero < -0.5) {
            return byRejection(random, mean, dispersion);
        }
        return byInversion(random, mean, dispersion, logZero);
    }

    /// At least two in five counts are not zero here.
    private static long byRejection(FastRandom random, double mean, double dispersion) {
        while (true) {
            long count = random.nextNegativeBinomial(mean, dispersion);
            if (count > 0) {
                return count;
            }
        }
    }

    /// Walks up the distribution function; p(k)/p(k−1) = q·(k − 1 + r)/k with q = c/(c + r).
    private static long byInversion(FastRandom random, double mean, double dispersion, double logZero) {
        boolean poisson = dispersion == Double.POSITIVE_INFINITY;
        double q = poisson ? 0 : mean / (mean + dispersion);
        double first = (poisson ? mean : dispersion * q) * StrictMath.exp(logZero) / -StrictMath.expm1(logZero);
        double left = random.nextDouble();
        double term = first;
        long count = 1;
        while (left > term && term > 0) {
            left -= term;
            count++;
            term *= poisson ? mean / count : q * (count - 1 + dispersion) / count;
        }
        return count;
    }
}
