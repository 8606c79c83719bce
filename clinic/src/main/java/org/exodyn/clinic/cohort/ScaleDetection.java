package org.exodyn.clinic.cohort;

import java.util.Locale;
import java.util.Optional;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;

/// Finds out whether a table holds counts, intensities or their logarithms, or confirms what its user says.
///
/// Whole numbers of zero and more are counts if numbers below 10 are among them, as sequencing always has. If the smallest above zero is
/// 100 or more, an instrument had a limit of detection, and they are intensities. Negative numbers, or none above 64 with fractions
/// among them, are log2 values: 2^64 of anything is beyond any instrument. Other fractions are intensities.
///
/// @param scale     what the table holds
/// @param reason    why, as a sentence
/// @param confirmed whether its user said the same
public record ScaleDetection(Scale scale, String reason, boolean confirmed) {
    private static final double LARGEST_LOG2 = 64;
    private static final double SMALL_COUNT = 10;
    private static final double LIMIT_OF_DETECTION = 100;

    /// What a pass over the numbers has seen.
    record Seen(long numbers, long fractions, long negatives, long zeros, double smallest, double largest) {}

    static ScaleDetection of(Seen seen, Optional<Scale> said, Location place, Problems problems) {
        String whole = String.format(Locale.ROOT, "all %,d numbers are whole and none is negative", seen.numbers());
        Scale detected;
        String reason;
        if (seen.negatives() > 0) {
            detected = Scale.LOG2;
            reason = String.format(Locale.ROOT, "%,d of %,d numbers are negative, as only logarithms are",
                    seen.negatives(),
                    seen.numbers());
        } else if (seen.fractions() == 0 && seen.zeros() > 0 && seen.smallest() >= LIMIT_OF_DETECTION) {
            detected = Scale.INTENSITIES;
            reason = String.format(Locale.ROOT,
                    "the smallest number above zero is %,.0f, a limit of detection; reads are counted from 1",
                    seen.smallest());
        } else if (seen.fractions() == 0) {
            detected = Scale.COUNTS;
            reason = whole;
        } else if (seen.largest() <= LARGEST_LOG2 && seen.zeros() == 0) {
            detected = Scale.LOG2;
            reason = String.format(Locale.ROOT, "no number is above %.4g and none is zero, as in logarithms",
                    seen.largest());
        } else {
            detected = Scale.INTENSITIES;
            reason = String.format(Locale.ROOT, "%,d of %,d numbers have fractions, and they reach %.4g",
                    seen.fractions(),
                    seen.numbers(), seen.largest());
        }
        boolean unclear = detected == Scale.COUNTS && seen.smallest() >= SMALL_COUNT;
        if (said.isEmpty() && unclear) {
            problems.error(CohortCode.SCALE, place, "It cannot be told whether the numbers are counts or intensities.",
                    whole + ", but none above zero is below " + (int) SMALL_COUNT + ", as some counts always are.",
                    "--scale counts",
                    "--scale intensities");
        }
        said.ifPresent(scale -> deny(scale, seen, place, problems));
        return new ScaleDetection(said.orElse(detected),
                said.isPresent() && said.get() != detected ? "you said so" : reason,
                said.isPresent());
    }

    private static void deny(Scale said, Seen seen, Location place, Problems problems) {
        if (said == Scale.COUNTS && seen.negatives() + seen.fractions() > 0) {
            long bad = seen.negatives() + seen.fractions();
            problems.error(CohortCode.SCALE, place,
                    String.format(Locale.ROOT,
                            "The table is said to hold counts, but %,d of its %,d numbers are no counts.", bad,
                            seen.numbers()),
                    "a count is whole and not negative; counts that were normalised cannot be tested as counts any more.",
                    "the table of raw counts, as the aligner or quantifier wrote it",
                    "whole numbers, if these are expected counts of salmon or RSEM: rounded, they may be tested as counts",
                    "--scale " + (seen.negatives() > 0 ? "log2" : "intensities"));
        } else if (said == Scale.INTENSITIES && seen.negatives() > 0) {
            problems.error(CohortCode.SCALE, place,
                    String.format(Locale.ROOT,
                            "The table is said to hold intensities, but %,d of its numbers are negative.",
                            seen.negatives()),
                    "an intensity is above zero.", "--scale log2");
        }
    }
}
