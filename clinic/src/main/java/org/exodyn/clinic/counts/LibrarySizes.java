package org.exodyn.clinic.counts;

/// How many counts each sample has.
public final class LibrarySizes {
    private LibrarySizes() {}

    /// @param counts feature by sample
    public static double[] of(double[][] counts) {
        double[] sizes = new double[counts.length == 0 ? 0 : counts[0].length];
        for (double[] row : counts) {
            for (int sample = 0; sample < sizes.length; sample++) {
                sizes[sample] += row[sample];
            }
        }
        return sizes;
    }

    /// Effective library sizes: size by normalisation factor.
    public static double[] effective(double[] sizes, double[] factors) {
        double[] effective = new double[sizes.length];
        java.util.Arrays.setAll(effective, sample -> sizes[sample] * factors[sample]);
        return effective;
    }

    /// Natural logarithms, the offset of a log-linear model.
    public static double[] logarithms(double[] effective) {
        return java.util.Arrays.stream(effective).map(Math::log).toArray();
    }
}
