package org.exodyn.clinic.normalisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.exodyn.clinic.counts.LibrarySizes;

/// How much larger a sample's counts are than those of an average sample, and how this was found.
///
/// What cannot be used on a sparse table gives way to what can, with a message. No count is ever moved up to avoid a zero.
///
/// @param used     the method in the end
/// @param size     size factor per sample
/// @param library  effective library size per sample: column sum by normalisation factor
/// @param factors  normalisation factor per sample, their product 1
/// @param messages what gave way and why
public record SizeFactors(Normalisation used, double[] size, double[] library, double[] factors,
        List<String> messages) {
    private static final int FEWEST_SHARED = 10;

    /// @param counts feature by sample, every sample with some counts
    public static SizeFactors of(double[][] counts, Normalisation wanted) {
        List<String> messages = new ArrayList<>();
        double[] libraries = LibrarySizes.of(counts);
        Normalisation used = wanted == Normalisation.VST ? Normalisation.MEDIAN_RATIO : wanted;
        if (used == Normalisation.MEDIAN_RATIO && MedianRatio.withoutZero(counts) < FEWEST_SHARED) {
            messages.add(String.format(Locale.ROOT,
                    "Only %d of %d features have no zero, too few for median ratios; positive counts were used instead (poscounts).",
                    MedianRatio.withoutZero(counts), counts.length));
            used = Normalisation.POSCOUNTS;
        }
        int shared = Integer.MAX_VALUE;
        double[] raw;
        if (used == Normalisation.TMM) {
            TrimmedMean.Result result = TrimmedMean.of(counts, false);
            raw = result.factors();
            shared = result.fewestShared();
        } else {
            raw = raw(counts, libraries, used);
        }
        if (used == Normalisation.UPPER_QUARTILE && Arrays.stream(raw).anyMatch(x -> !(x > 0) || !Double.isFinite(x))) {
            messages.add("The upper quartile of some sample is zero; TMM with singleton pairing was used instead.");
            used = Normalisation.TMMWSP;
            raw = raw(counts, libraries, used);
        }
        if (used == Normalisation.TMM && shared < FEWEST_SHARED) {
            messages.add(String.format(Locale.ROOT,
                    "A sample shares only %d features with the reference sample, too few for TMM;"
                            + " singleton pairing was used, which also uses features that one of both lacks (TMMwsp).",
                    shared));
            used = Normalisation.TMMWSP;
            raw = raw(counts, libraries, used);
        }
        if (Arrays.stream(raw).anyMatch(x -> !(x > 0) || !Double.isFinite(x))) {
            messages.add("No method finds features enough in common; samples were scaled by their sums alone.");
            used = Normalisation.NONE;
            raw = raw(counts, libraries, used);
        }
        boolean bySize = used == Normalisation.MEDIAN_RATIO || used == Normalisation.POSCOUNTS;
        double[] values = raw;
        double[] relative = new double[raw.length];
        Arrays.setAll(relative, s -> bySize ? values[s] / libraries[s] : values[s]);
        double[] factors = GeometricMean.scaledToOne(relative);
        double[] library = LibrarySizes.effective(libraries, factors);
        return new SizeFactors(used, bySize ? raw : GeometricMean.scaledToOne(library), library, factors,
                List.copyOf(messages));
    }

    private static double[] raw(double[][] counts, double[] libraries, Normalisation method) {
        return switch (method) {
            case TMM -> TrimmedMean.factors(counts, false);
            case TMMWSP -> TrimmedMean.factors(counts, true);
            case MEDIAN_RATIO, VST -> MedianRatio.factors(counts);
            case POSCOUNTS -> MedianRatio.positiveCounts(counts);
            case UPPER_QUARTILE -> UpperQuartile.factors(counts);
            case NONE -> Arrays.stream(libraries).map(_ -> 1).toArray();
            case MEDIAN, QUANTILE -> throw new IllegalArgumentException(method + " is for intensities");
        };
    }
}
