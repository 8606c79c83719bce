package org.exodyn.engine.random;

/// Samplers of the binomial distribution, exact for every number of trials and probability.
final class Binomial {

    /// Up to so many trials are made one by one.
    private static final long FEW = 12;
    /// Below this mean counts are found by inversion; the sampler by rejection needs it.
    private static final double SMALL = 10;

    private Binomial() {}

    static long sample(FastRandom random, long trials, double probability) {
        if (probability > 0.5) {
            return trials - sample(random, trials, 1 - probability);
        }
        if (trials == 0 || probability == 0) {
            return 0;
        }
        if (trials <= FEW) {
            return oneByOne(random, trials, probability);
        }
        return trials * probability < SMALL ? byInversion(random, trials, probability)
                : byRejection(random, trials, probability);
    }

    private static long oneByOne(FastRandom random, long trials, double probability) {
        long count = 0;
        for (long trial = 0; trial < trials; trial++) {
            count += random.nextDouble() < probability ? 1 : 0;
        }
        return count;
    }

    /// Walks up the distribution function, term by term.
    private static long byInversion(FastRandom random, long trials, double probability) {
        double odds = probability / (1 - probability);
        double none = StrictMath.exp(trials * StrictMath.log1p(-probability));
        while (true) {
            double left = random.nextDouble();
            double term = none;
            long count = 0;
            while (left > term && count < trials) {
                left -= term;
                count++;
                term *= odds * (trials - count + 1) / count;
            }
            if (left <= term) {
                return count;
            }
            // rounding left a sum of all terms just below one: nothing was found, so draw again
        }
    }

    /// Transformed rejection with squeeze, algorithm BTRS: about 1.2 pairs of uniforms per count, whatever the mean.
    /// Source: Hörmann 1993, The generation of binomial random variates, J. Stat. Comput. Simul. 46:101.
    private static long byRejection(FastRandom random, long trials, double probability) {
        double n = trials;
        double deviation = Math.sqrt(n * probability * (1 - probability));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * probability;
        double centre = n * probability + 0.5;
        double alpha = (2.83 + 5.1 / b) * deviation;
        double squeeze = 0.92 - 4.2 / b;
        double logOdds = StrictMath.log(probability / (1 - probability));
        double mode = Math.floor((n + 1) * probability);
        double atMode = Poisson.logFactorial(mode) + Poisson.logFactorial(n - mode);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double candidate = Math.floor((2 * a / us + b) * u + centre);
            if (candidate < 0 || candidate > n) {
                continue;
            }
            if (us >= 0.07 && v <= squeeze) {
                return (long) candidate;
            }
            double logRatio = atMode - Poisson.logFactorial(candidate) - Poisson.logFactorial(n - candidate)
                    + (candidate - mode) * logOdds;
            if (StrictMath.log(v * alpha / (a / (us * us) + b)) <= logRatio) {
                return (long) candidate;
            }
        }
    }
}
