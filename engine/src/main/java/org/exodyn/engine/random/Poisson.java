package org.exodyn.engine.random;

/// Samplers of the Poisson distribution, exact for every mean.
final class Poisson {

    /// Below it the sampler by products is used; the other one needs a mean of at least 10.
    static final double SMALL = 10;
    private static final double[] LOG_FACTORIAL = logFactorials();

    private Poisson() {}

    /// Counts how many uniforms can be multiplied before their product falls below e^(−mean).
    static long byProducts(FastRandom random, double mean) {
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /// Transformed rejection with squeeze, algorithm PTRS: about 1.1 pairs of uniforms per count, whatever the mean.
    /// Source: Hörmann 1993, doi:10.1016/0167-6687(93)90997-4, §3.
    static long byRejection(FastRandom random, double mean) {
        double root = Math.sqrt(mean);
        double b = 0.931 + 2.53 * root;
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double squeeze = 0.9277 - 3.6224 / (b - 2);
        double logMean = StrictMath.log(mean);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double candidate = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= squeeze) {
                return (long) candidate;
            }
            if (candidate < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            double logDensity = candidate * logMean - mean - logFactorial(candidate);
            if (StrictMath.log(v * inverseAlpha / (a / (us * us) + b)) <= logDensity) {
                return (long) candidate;
            }
        }
    }

    /// ln k!, by a table below 10 and Stirling's series above; its error there is below 1e-13.
    static double logFactorial(double k) {
        if (k < LOG_FACTORIAL.length) {
            return LOG_FACTORIAL[(int) k];
        }
        double n = k + 1;
        double inverse = 1 / n;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
        return (n - 0.5) * StrictMath.log(n) - n + 0.5 * StrictMath.log(2 * Math.PI) + series;
    }

    private static double[] logFactorials() {
        double[] table = new double[10];
        double factorial = 1;
        for (int k = 0; k < table.length; k++) {
            factorial *= Math.max(1, k);
            table[k] = StrictMath.log(factorial);
        }
        return table;
    }
}
