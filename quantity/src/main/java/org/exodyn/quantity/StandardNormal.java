package org.exodyn.quantity;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The standard normal distribution.
public final class StandardNormal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final double[] CENTRE_ABOVE = {3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427,
        13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105,
        2509.0809287301226727};
    private static final double[] CENTRE_BELOW = {1, 42.313330701600911252, 687.18700749205790830,
        5394.1960214247511077, 21213.794301586595867, 39307.895800092710610, 28729.085735721942674,
        5226.4952788528545610};
    private static final double[] SHOULDER_ABOVE = {1.42343711074968357734, 4.63033784615654529590,
        5.76949722146069140550, 3.64784832476320460504, 1.27045825245236838258, 0.241780725177450611770,
        0.0227238449892691845833, 7.74545014278341407640e-4};
    private static final double[] SHOULDER_BELOW = {1, 2.05319162663775882187, 1.67638483018380384940,
        0.689767334985100004550, 0.148103976427480074590, 0.0151986665636164571966, 5.47593808499534494600e-4,
        1.05075007164441684324e-9};
    private static final double[] TAIL_ABOVE = {6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
        0.296560571828504891230, 0.0265321895265761230930, 0.00124266094738807843860, 2.71155556874348757815e-5,
        2.01033439929228813265e-7};
    private static final double[] TAIL_BELOW = {1, 0.599832206555887937690, 0.136929880922735805310,
        0.0148753612908506148525, 7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
        2.04426310338993978564e-15};

    /// The 95 % quantile.
    static final double Z95 = -quantile(0.05);

    private StandardNormal() {}

    /// The quantile function, relative error about 1e-16.
    ///
    /// SOURCE: Wichura 1988, Appl. Stat. 37:477, doi:10.2307/2347330, algorithm AS 241 (PPND16).
    public static double quantile(double u) {
        double q = Distribution.probability(u) - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * ratio(CENTRE_ABOVE, CENTRE_BELOW, r);
        }
        double tail = q < 0 ? u : 1 - u;
        if (tail == 0) {
            return q < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double r = StrictMath.sqrt(-StrictMath.log(tail));
        double z = r <= 5 ? ratio(SHOULDER_ABOVE, SHOULDER_BELOW, r - 1.6) : ratio(TAIL_ABOVE, TAIL_BELOW, r - 5);
        return q < 0 ? -z : z;
    }

    public static double cdf(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    private static double ratio(double[] above, double[] below, double r) {
        return polynomial(above, r) / polynomial(below, r);
    }

    private static double polynomial(double[] coefficients, double r) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * r + coefficients[i];
        }
        return sum;
    }
}
