package org.exodyn.clinic.cohort;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exodyn.input.Problems;

/// Finds out whether a table holds counts, intensities or their logarithms, or confirms what its user says.
///
/// Whole numbers of zero and more are counts if numbers below 10 are among them, as sequencing always has. If the smallest above zero is
/// 100 or more, an instrument had a limit of detection, and they are intensities. Negative numbers, or none above 64 with fractions
/// among them, are log2 values: 2^64 of anything is beyond any instrument. Other fractions are intensities.
///
/// What looks like two of these is not guessed: nearly whole tables with a few other numbers, fractions between zeros and small numbers as
/// expected counts and counts per million have, and whole numbers whose samples have one sum.
///
/// @param scale     what the table holds
/// @param reason    why, as a sentence
/// @param confirmed whether its user said the same
public record ScaleDetection(Scale scale, String reason, boolean confirmed) {
    private static final double LARGEST_LOG2 = 64;
    private static final double SMALL_COUNT = 10;
    private static final double LIMIT_OF_DETECTION = 100;
    /// Of a few numbers, many may be whole by chance.
    private static final int MANY = 20;
    private static final double MOSTLY_WHOLE = 0.5;

    /// @param whole whether most fields could be read; then what is unclear is asked
    static ScaleDetection of(NumbersSeen seen, boolean whole, List<String> samples, Optional<Scale> said, Path file,
            Problems problems) {
        ScaleReading reading = new ScaleReading(seen, samples, file, problems);
        ScaleDetection detected = detected(seen);
        if (said.isEmpty() && !whole) {
            return detected;
        }
        if (said.isEmpty()) {
            reading.askWhatIsUnclear(detected.scale());
            return detected;
        }
        reading.deny(said.get());
        return new ScaleDetection(said.get(), said.get() == detected.scale() ? detected.reason() : "you said so",
                true);
    }

    private static ScaleDetection detected(NumbersSeen seen) {
        if (seen.negatives() > 0) {
            return found(Scale.LOG2,
                    String.format(Locale.ROOT, "%,d of %,d numbers are negative, as only logarithms are",
                            seen.negatives(),
                            seen.numbers()));
        }
        if (seen.fractions() == 0 && seen.zeros() > 0 && seen.smallest() >= LIMIT_OF_DETECTION) {
            return found(Scale.INTENSITIES,
                    String.format(Locale.ROOT,
                            "the smallest number above zero is %,.0f, a limit of detection; reads are counted from 1",
                            seen.smallest()));
        }
        if (seen.fractions() == 0) {
            return found(Scale.COUNTS, whole(seen)
                    + (seen.hasEqualSums() ? "; but " + seen.sumsInWords() + ", as after normalisation" : ""));
        }
        if (seen.largest() <= LARGEST_LOG2 && seen.zeros() == 0) {
            return found(Scale.LOG2, String.format(Locale.ROOT,
                    "no number is above %.4g and none is zero, as in logarithms", seen.largest()));
        }
        return found(Scale.INTENSITIES,
                String.format(Locale.ROOT, "%,d of %,d numbers have fractions, and they reach %.4g", seen.fractions(),
                        seen.numbers(), seen.largest()));
    }

    private static ScaleDetection found(Scale scale, String reason) {
        return new ScaleDetection(scale, reason, false);
    }

    static String whole(NumbersSeen seen) {
        return String.format(Locale.ROOT, "all %,d numbers are whole and none is negative", seen.numbers());
    }

    /// Whether the numbers can be log2 values.
    static boolean mayBeLogarithms(NumbersSeen seen) {
        return seen.largest() <= LARGEST_LOG2;
    }

    /// Whether a table of counts has some numbers that no count can be.
    static boolean isNearlyCounts(NumbersSeen seen) {
        return seen.noCounts() > 0 && (seen.negatives() > 0 && !mayBeLogarithms(seen)
                || seen.numbers() >= MANY && seen.wholeShare() > MOSTLY_WHOLE);
    }

    /// Whether fractions stand between zeros and small numbers.
    static boolean mayBeExpectedCounts(NumbersSeen seen) {
        return seen.negatives() == 0 && seen.fractions() > 0 && seen.zeros() > 0 && seen.smallest() < SMALL_COUNT;
    }

    /// Whether whole numbers lack the small ones.
    static boolean lacksSmallCounts(NumbersSeen seen) {
        return seen.smallest() >= SMALL_COUNT;
    }
}
