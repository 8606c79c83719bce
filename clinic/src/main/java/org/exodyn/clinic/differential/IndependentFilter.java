package org.exodyn.clinic.differential;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.exodyn.clinic.smooth.Lowess;
import org.exodyn.clinic.smooth.SortedQuantile;

/// False discovery rates after leaving out features whose mean is too low to be found anyway, so that the others pay for fewer tests.
///
/// Of 50 shares of the features that may be left out, lowest mean first, the least is taken whose number of discoveries at 10 % lies within
/// a root mean square residual of the peak of a smooth curve (lowess, span 0.2) through those numbers. With ten discoveries or fewer
/// nothing is left out. The mean does not know the groups, so a p-value of no difference stays uniform.
///
/// Source: Bourgon, Gentleman & Huber 2010, doi:10.1073/pnas.0914005107; the choice of the share as DESeq2 documents it for `results`.
///
/// @param q     false discovery rate per feature; NaN where it was not tested or left out
/// @param limit least mean that was kept
/// @param left  features that were left out
public record IndependentFilter(double[] q, double limit, int left) {
    private static final int SHARES = 50;
    private static final double MOST = 0.95;
    private static final double RATE = 0.1;
    private static final int FEW = 10;
    private static final double SPAN = 0.2;

    /// @param p    one per feature, NaN where it was not tested
    /// @param mean mean normalised count per feature
    public static IndependentFilter of(double[] p, double[] mean) {
        double[] sorted = mean.clone();
        Arrays.sort(sorted);
        double lowest = (double) Arrays.stream(mean).filter(m -> m <= 0).count() / mean.length;
        double highest = lowest < MOST ? MOST : 1;
        double[] shares = new double[SHARES];
        double[] found = new double[SHARES];
        double[] limits = new double[SHARES];
        for (int at = 0; at < SHARES; at++) {
            shares[at] = lowest + (highest - lowest) * at / (SHARES - 1);
            limits[at] = SortedQuantile.of(sorted, shares[at]);
            found[at] = Arrays.stream(q(p, mean, limits[at])).filter(q -> q < RATE).count();
        }
        double limit = limits[chosen(shares, found)];
        return new IndependentFilter(q(p, mean, limit), limit,
                (int) Arrays.stream(mean).filter(m -> m < limit).count());
    }

    private static int chosen(double[] shares, double[] found) {
        if (Arrays.stream(found).max().orElse(0) <= FEW) {
            return 0;
        }
        double[] curve = Lowess.curve(shares, found, SPAN);
        double square = IntStream.range(0, found.length).filter(at -> found[at] > 0)
                .mapToDouble(at -> (found[at] - curve[at]) * (found[at] - curve[at])).average().orElse(0);
        double enough = Arrays.stream(curve).max().orElse(0) - Math.sqrt(square);
        return IntStream.range(0, found.length).filter(at -> found[at] > enough).findFirst().orElse(0);
    }

    private static double[] q(double[] p, double[] mean, double limit) {
        return FalseDiscoveryRate.of(IntStream.range(0, p.length)
                .mapToDouble(feature -> mean[feature] >= limit ? p[feature] : Double.NaN).toArray());
    }
}
