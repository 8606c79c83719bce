package org.exodyn.engine.stochastic;

import java.util.Arrays;
import org.exodyn.engine.random.FastRandom;
import org.exodyn.engine.random.NegativeBinomial;

/// Bundles that arrive by a Poisson process, each of one of several kinds, with random numbers of copies of several species in it.
///
/// A bundle of kind k holds negative binomially many copies of species j, with mean c_kj and dispersion r_j, independently. What is
/// empty changes nothing, so only bundles that hold something are drawn: an independently thinned Poisson process is one again, and
/// copies are drawn given that not all are zero. Bundles of one piece arrive at their own times and each copy is lost at its own.
/// Where more than [#MANY] of them are expected in a piece, all copies of the piece are drawn at once: K bundles hold a negative
/// binomial number of mean K·c and dispersion K·r. Copies of one bundle then arrive independently within the piece, which leaves the
/// mean as it is.
///
/// Source: thinning and marking, Kingman, Poisson Processes, 1993, §5.1 and §5.2. One instance per thread.
public final class BundleArrivals {

    /// Expected bundles in one piece above which they are drawn together.
    public static final double MANY = 16;

    private final int kinds;
    private final int species;
    private final double[][] mean;
    private final double[] dispersion;
    private final double[][] zeroShare;
    private final double[][] positiveShare;
    private final double[] filledShare;
    private final double[] perMinute;
    private double filledPerMinute;

    /// @param kinds number of kinds of bundles
    /// @param species number of species that bundles bring
    public BundleArrivals(int kinds, int species) {
        this.kinds = kinds;
        this.species = species;
        mean = new double[kinds][species];
        dispersion = new double[species];
        zeroShare = new double[kinds][species];
        positiveShare = new double[kinds][species];
        filledShare = new double[kinds];
        perMinute = new double[kinds];
    }

    public int species() {
        return species;
    }

    /// What bundles hold.
    ///
    /// @param meanCopies `[kind][species]`, at least 0
    /// @param dispersions per species, above 0; infinite for Poisson counts
    public void hold(double[][] meanCopies, double[] dispersions) {
        System.arraycopy(dispersions, 0, dispersion, 0, species);
        for (int kind = 0; kind < kinds; kind++) {
            double logAllZero = 0;
            for (int at = 0; at < species; at++) {
                mean[kind][at] = meanCopies[kind][at];
                double logZero = NegativeBinomial.logZeroShare(meanCopies[kind][at], dispersions[at]);
                zeroShare[kind][at] = StrictMath.exp(logZero);
                positiveShare[kind][at] = -StrictMath.expm1(logZero);
                logAllZero += logZero;
            }
            filledShare[kind] = -StrictMath.expm1(logAllZero);
        }
    }

    /// Bundles per minute and kind from now on, for a factor of one.
    public void arrive(double[] bundlesPerMinute) {
        filledPerMinute = 0;
        for (int kind = 0; kind < kinds; kind++) {
            perMinute[kind] = bundlesPerMinute[kind];
            filledPerMinute += bundlesPerMinute[kind] * filledShare[kind];
        }
    }

    /// Bundles per minute that hold something, for a factor of one.
    double filledPerMinute() {
        return filledPerMinute;
    }

    /// Draws what one bundle holds, given that it holds something.
    void open(FastRandom random, long[] copies) {
        int kind = kind(filledPerMinute * random.nextDouble());
        boolean filled = false;
        double left = filledShare[kind] * random.nextDouble();
        double emptySoFar = 1;
        for (int at = 0; at < species; at++) {
            if (filled) {
                copies[at] = random.nextNegativeBinomial(mean[kind][at], dispersion[at]);
            } else {
                double first = emptySoFar * positiveShare[kind][at];
                filled = mean[kind][at] > 0 && (left < first || isLast(kind, at));
                copies[at] = filled ? random.nextPositiveNegativeBinomial(mean[kind][at], dispersion[at]) : 0;
                left -= first;
                emptySoFar *= zeroShare[kind][at];
            }
        }
    }

    private boolean isLast(int kind, int from) {
        for (int at = from + 1; at < species; at++) {
            if (mean[kind][at] > 0) {
                return false;
            }
        }
        return true;
    }

    private int kind(double point) {
        double left = point;
        int last = 0;
        for (int kind = 0; kind < kinds; kind++) {
            double share = perMinute[kind] * filledShare[kind];
            if (share > 0) {
                last = kind;
                left -= share;
                if (left < 0) {
                    return kind;
                }
            }
        }
        return last;
    }

    /// Draws all copies of a piece at once.
    ///
    /// @param minutes length of the piece times the factor
    void together(FastRandom random, double minutes, long[] copies) {
        Arrays.fill(copies, 0);
        for (int kind = 0; kind < kinds; kind++) {
            long bundles = random.nextPoisson(perMinute[kind] * minutes);
            for (int at = 0; at < species && bundles > 0; at++) {
                copies[at] += random.nextNegativeBinomial(bundles * mean[kind][at], bundles * dispersion[at]);
            }
        }
    }
}
