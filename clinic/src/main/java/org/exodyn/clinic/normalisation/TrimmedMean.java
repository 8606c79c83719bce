package org.exodyn.clinic.normalisation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.exodyn.clinic.counts.FeatureSweep;
import org.exodyn.clinic.counts.LibrarySizes;
import org.exodyn.clinic.estimate.AverageRank;
import org.exodyn.clinic.smooth.SortedQuantile;

/// Trimmed mean of M values: what scales one library to another if most features do not differ.
///
/// M = log2 of the ratio of proportions to a reference sample, A = mean of their logarithms. 30 % of M and 5 % of A are trimmed at
/// either end by rank; the rest is averaged with the inverse of the delta-method variance as weight.
///
/// Source: Robinson & Oshlack 2010, doi:10.1186/gb-2010-11-3-r25, "Trimmed mean of M-values normalization method" in Materials and
/// methods. With `pairSingletons`, positive counts that meet a zero are paired by size, so that sparse libraries share more
/// features, as edgeR documents its method TMMwsp. What it does not document was found by giving it made-up pairs of libraries: a
/// variance is 10⁻⁶ larger, equal M are ordered by the M of half a count more, and A is the logarithm of the product, which decides what
/// ties.
public final class TrimmedMean {
    private static final double TRIM_RATIO = 0.3;
    private static final double TRIM_ABUNDANCE = 0.05;
    private static final double EQUAL = 1e-6;
    private static final double PAIRED_QUANTILE = 0.75;
    private static final double PAIRED_VARIANCE = 1e-6;
    private static final double HALF_COUNT = 0.5;

    private final double[][] counts;
    private final double[] libraries;
    private final boolean pairSingletons;

    private TrimmedMean(double[][] counts, double[] libraries, boolean pairSingletons) {
        this.counts = counts;
        this.libraries = libraries;
        this.pairSingletons = pairSingletons;
    }

    /// What was found.
    ///
    /// @param factors      per sample, their product 1; NaN where a sample shares no feature with the reference
    /// @param fewestShared least number of features that a sample shares with the reference
    record Result(double[] factors, int fewestShared) {}

    /// Factors per sample whose product is 1.
    ///
    /// @param counts feature by sample, every sample with some counts
    /// @return NaN where a sample shares no feature with the reference
    public static double[] factors(double[][] counts, boolean pairSingletons) {
        return of(counts, pairSingletons).factors();
    }

    static Result of(double[][] counts, boolean pairSingletons) {
        double[][] positive = Arrays.stream(counts).filter(row -> Arrays.stream(row).anyMatch(y -> y > 0))
                .toArray(double[][]::new);
        TrimmedMean method = new TrimmedMean(positive, LibrarySizes.of(counts), pairSingletons);
        int reference = method.reference();
        double[] factors = new double[method.libraries.length];
        int[] shared = new int[factors.length];
        FeatureSweep.run(factors.length, () -> 0, (_, sample) -> {
            factors[sample] = method.factor(sample, reference);
            for (double[] row : positive) {
                shared[sample] += row[sample] > 0 && row[reference] > 0 ? 1 : 0;
            }
        });
        return new Result(GeometricMean.scaledToOne(factors), Arrays.stream(shared).min().orElse(0));
    }

    /// The sample whose upper quartile of proportions is closest to the mean of all; with pairing, the one with the most root counts.
    private int reference() {
        int samples = libraries.length;
        double[] quartiles = new double[samples];
        double[] roots = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            double[] proportions = new double[counts.length];
            for (int feature = 0; feature < counts.length; feature++) {
                proportions[feature] = counts[feature][sample] / libraries[sample];
                roots[sample] += Math.sqrt(counts[feature][sample]);
            }
            Arrays.sort(proportions);
            quartiles[sample] = SortedQuantile.of(proportions, PAIRED_QUANTILE);
        }
        if (pairSingletons || SortedQuantile.median(quartiles) < 1e-20) {
            return IntStream.range(0, samples).boxed().max(Comparator.comparingDouble(s -> roots[s])).orElseThrow();
        }
        double mean = Arrays.stream(quartiles).average().orElseThrow();
        return IntStream.range(0, samples).boxed().min(Comparator.comparingDouble(s -> Math.abs(quartiles[s] - mean)))
                .orElseThrow();
    }

    private double factor(int sample, int reference) {
        double[][] pairs = pairs(sample, reference);
        int n = pairs[0].length;
        double[] ratio = new double[n];
        double[] abundance = new double[n];
        double[] variance = new double[n];
        double[] shrunk = new double[n];
        double size = libraries[sample];
        double referenceSize = libraries[reference];
        boolean different = false;
        for (int i = 0; i < n; i++) {
            double share = pairs[0][i] / size;
            double referenceShare = pairs[1][i] / referenceSize;
            ratio[i] = Log2.of(share / referenceShare);
            abundance[i] = pairSingletons ? Log2.of(share * referenceShare) / 2
                    : (Log2.of(share) + Log2.of(referenceShare)) / 2;
            variance[i] = (size - pairs[0][i]) / size / pairs[0][i]
                    + (referenceSize - pairs[1][i]) / referenceSize / pairs[1][i];
            shrunk[i] = (pairs[0][i] + HALF_COUNT) / (size + HALF_COUNT)
                    / ((pairs[1][i] + HALF_COUNT) / (referenceSize + HALF_COUNT));
            different |= Math.abs(ratio[i]) >= EQUAL;
        }
        if (n == 0) {
            return Double.NaN;
        }
        if (!different) {
            return 1;
        }
        return pairSingletons ? byOrder(ratio, shrunk, abundance, variance) : byRank(ratio, abundance, variance);
    }

    private static double byRank(double[] ratio, double[] abundance, double[] variance) {
        int n = ratio.length;
        double[] ratioRank = AverageRank.of(ratio);
        double[] abundanceRank = AverageRank.of(abundance);
        double lowRatio = Math.floor(n * TRIM_RATIO) + 1;
        double lowAbundance = Math.floor(n * TRIM_ABUNDANCE) + 1;
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < n; i++) {
            if (within(ratioRank[i], lowRatio, n) && within(abundanceRank[i], lowAbundance, n)) {
                sum += ratio[i] / variance[i];
                weights += 1 / variance[i];
            }
        }
        return weights > 0 ? Math.pow(2, sum / weights) : 1;
    }

    private static boolean within(double rank, double low, int n) {
        return rank >= low && rank <= n + 1 - low;
    }

    /// As by rank, ties of M in the order of the shrunken ratios and then, like those of A, in the order of the features.
    private static double byOrder(double[] ratio, double[] shrunk, double[] abundance, double[] variance) {
        int n = ratio.length;
        boolean[] kept = new boolean[n];
        Arrays.fill(kept, true);
        trim(Comparator.<Integer>comparingDouble(i -> ratio[i]).thenComparingDouble(i -> shrunk[i]),
                (int) Math.floor(n * TRIM_RATIO), kept);
        trim(Comparator.comparingDouble(i -> abundance[i]), (int) Math.floor(n * TRIM_ABUNDANCE), kept);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < n; i++) {
            if (kept[i]) {
                double weight = 1 / (variance[i] + PAIRED_VARIANCE);
                sum += ratio[i] * weight;
                weights += weight;
            }
        }
        return weights > 0 ? Math.pow(2, sum / weights) : 1;
    }

    private static void trim(Comparator<Integer> ascending, int atEitherEnd, boolean[] kept) {
        Integer[] order = IntStream.range(0, kept.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, ascending);
        for (int i = 0; i < atEitherEnd; i++) {
            kept[order[i]] = false;
            kept[order[kept.length - 1 - i]] = false;
        }
    }

    /// The counts of features that both samples have, and with pairing those that only one has, by size.
    private double[][] pairs(int sample, int reference) {
        double[][] both = Arrays.stream(counts).filter(row -> row[sample] > 0 && row[reference] > 0)
                .toArray(double[][]::new);
        double[] own = Arrays.stream(both).mapToDouble(row -> row[sample]).toArray();
        double[] others = Arrays.stream(both).mapToDouble(row -> row[reference]).toArray();
        if (!pairSingletons) {
            return new double[][] {own, others};
        }
        double[] ownSingles = singles(sample, reference);
        double[] otherSingles = singles(reference, sample);
        int paired = Math.min(ownSingles.length, otherSingles.length);
        return new double[][] {joined(own, ownSingles, paired), joined(others, otherSingles, paired)};
    }

    /// Counts of features that only the first sample has, largest first.
    private double[] singles(int has, int lacks) {
        double[] ascending = Arrays.stream(counts).filter(row -> row[has] > 0 && row[lacks] <= 0)
                .mapToDouble(row -> row[has]).sorted().toArray();
        return IntStream.range(0, ascending.length).mapToDouble(i -> ascending[ascending.length - 1 - i]).toArray();
    }

    private static double[] joined(double[] first, double[] second, int ofSecond) {
        double[] joined = Arrays.copyOf(first, first.length + ofSecond);
        System.arraycopy(second, 0, joined, first.length, ofSecond);
        return joined;
    }
}
