package org.exodyn.clinic.counts;

/// A prior count per sample, in proportion to its library so that it makes no difference between samples; libraries grow by twice
/// as much.
///
/// Source: Phipson 2013 (thesis, University of Melbourne), as edgeR documents it for `addPriorCount`.
final class PriorCount {
    private final double[] scaled;
    private final double[] offset;

    PriorCount(double prior, double[] librarySize) {
        double mean = java.util.Arrays.stream(librarySize).average().orElseThrow();
        scaled = new double[librarySize.length];
        offset = new double[librarySize.length];
        for (int sample = 0; sample < scaled.length; sample++) {
            scaled[sample] = prior * librarySize[sample] / mean;
            offset[sample] = Math.log(librarySize[sample] + 2 * scaled[sample]);
        }
    }

    /// Log of the library sizes that go with the counts.
    double[] offset() {
        return offset;
    }

    double[] added(double[] counts) {
        double[] sum = new double[counts.length];
        for (int sample = 0; sample < sum.length; sample++) {
            sum[sample] = counts[sample] + scaled[sample];
        }
        return sum;
    }
}
