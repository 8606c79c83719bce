package org.exodyn.clinic.counts;

/// The negative binomial distribution with mean μ and dispersion φ: variance μ + φμ².
final class NegativeBinomial {
    /// Below this dispersion the Poisson limit is used: the general formula loses its digits.
    private static final double POISSON = 1e-10;

    private NegativeBinomial() {}

    /// Twice the log-likelihood ratio of the count's own mean against μ.
    ///
    /// Source: McCullagh & Nelder 1989, Generalized Linear Models, doi:10.1007/978-1-4899-3242-6, chapter 11, table 11.1.
    static double unitDeviance(double y, double mu, double dispersion) {
        if (mu <= 0) {
            return y > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        if (dispersion < POISSON) {
            return 2 * (y > 0 ? y * Math.log(y / mu) - (y - mu) : mu);
        }
        double size = 1 / dispersion;
        if (y <= 0) {
            return 2 * size * logOnePlus(dispersion * mu);
        }
        return 2 * (y * Math.log(y / mu) - (y + size) * logOnePlus(dispersion * (y - mu) / (1 + dispersion * mu)));
    }

    /// log(1 + x). The last digits that 1 + x loses are made good by x over what is left of it; Java compiles `log` to a few instructions, and
    /// `log1p` to a call that took most of the time of large tables.
    ///
    /// Source: Goldberg 1991, doi:10.1145/103162.103163, theorem 4.
    static double logOnePlus(double x) {
        double sum = 1 + x;
        return sum == 1 ? x : Math.log(sum) * x / (sum - 1);
    }
}
