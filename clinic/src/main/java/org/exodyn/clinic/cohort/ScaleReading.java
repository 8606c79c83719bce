package org.exodyn.clinic.cohort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;

/// What is said to the user where the scale of a table is unclear or cannot be as said.
final class ScaleReading {
    private static final String EXPECTED = "whole numbers and --scale counts, if these are expected counts of salmon or RSEM: rounded, they may be tested as counts";
    private static final String RAW = "the table of raw counts, as the aligner or quantifier wrote it";

    private final NumbersSeen seen;
    private final List<String> samples;
    private final Path file;
    private final Problems problems;

    ScaleReading(NumbersSeen seen, List<String> samples, Path file, Problems problems) {
        this.seen = seen;
        this.samples = samples;
        this.file = file;
        this.problems = problems;
    }

    /// Asks where a table may hold more than one kind of numbers.
    void askWhatIsUnclear(Scale detected) {
        if (ScaleDetection.isNearlyCounts(seen)) {
            List<NumbersSeen.Odd> odd = seen.firstNoCounts();
            List<String> fixes = new ArrayList<>(List.of(
                    "the count itself there" + (seen.fractions() > seen.negatives() ? ", or all numbers rounded if they"
                            + " are expected counts of salmon or RSEM" : "") + ", and --scale counts"));
            alternatives(fixes);
            problems.error(CohortCode.SCALE, place(odd),
                    String.format(Locale.ROOT, "It cannot be told what the table holds: %,d of %,d numbers"
                            + " %s, the others are whole: %s.", seen.noCounts(), seen.numbers(),
                            kind(), names(odd)),
                    "counts are whole and not negative"
                            + (ScaleDetection.mayBeLogarithms(seen) ? "."
                                    : String.format(Locale.ROOT, ", and no logarithm reaches %,.0f.", seen.largest())),
                    fixes);
        } else if (ScaleDetection.mayBeExpectedCounts(seen)) {
            List<String> fixes = new ArrayList<>(
                    List.of(EXPECTED, RAW + ", if these are counts per million or the like"));
            alternatives(fixes);
            problems.error(CohortCode.SCALE, place(List.of()), "It cannot be told what the numbers are.",
                    String.format(Locale.ROOT,
                            "%,d of %,d numbers have fractions, %,d are zero, the smallest above is %.3g"
                                    + " and the largest %.4g: expected counts, counts per million and intensities may look so.",
                            seen.fractions(), seen.numbers(), seen.zeros(), seen.smallest(), seen.largest()),
                    fixes);
        } else if (detected == Scale.COUNTS && seen.numbers() > 0 && ScaleDetection.lacksSmallCounts(seen)) {
            problems.error(CohortCode.SCALE, place(List.of()),
                    "It cannot be told whether the numbers are counts or intensities.",
                    ScaleDetection.whole(seen)
                            + ", but none above zero is below 10, as some counts always are.",
                    "--scale counts", "--scale intensities");
        } else if (detected == Scale.COUNTS && seen.hasEqualSums()) {
            problems.error(CohortCode.SCALE, place(List.of()), "It cannot be told whether the numbers are raw counts.",
                    ScaleDetection.whole(seen) + ", but " + seen.sumsInWords()
                            + ", as counts per million have; libraries never come out so equal.",
                    RAW, "--scale counts, if equal numbers of reads were drawn from every sample");
        }
    }

    private void alternatives(List<String> fixes) {
        if (seen.negatives() == 0) {
            fixes.add("--scale intensities, if they are");
        }
        if (ScaleDetection.mayBeLogarithms(seen)) {
            fixes.add("--scale log2, if they are logarithms");
        }
    }

    private String kind() {
        boolean one = seen.noCounts() == 1;
        if (seen.negatives() == 0) {
            return one ? "has a fraction" : "have fractions";
        }
        return seen.fractions() == 0 ? one ? "is negative" : "are negative"
                : one ? "is no count" : "are no counts";
    }

    private String names(List<NumbersSeen.Odd> odd) {
        return String.join(", ", odd.stream().map(one -> one.feature() + " in " + samples.get(one.sample()) + " ("
                + written(one.number()) + ")").toList())
                + (seen.noCounts() > odd.size() ? " and others" : "");
    }

    private static String written(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number)
                : Double.toString(number);
    }

    private Location place(List<NumbersSeen.Odd> odd) {
        return odd.isEmpty() ? Location.ofFile(file.toString())
                : new Location(file.toString(), odd.getFirst().line(), odd.getFirst().sample() + 2, "");
    }

    /// Refuses what the numbers cannot be.
    void deny(Scale said) {
        if (said == Scale.COUNTS && seen.negatives() + seen.fractions() > 0) {
            List<String> fixes = new ArrayList<>(List.of(RAW, EXPECTED.replace(" and --scale counts", "")));
            if (seen.negatives() == 0) {
                fixes.add("--scale intensities");
            } else if (ScaleDetection.mayBeLogarithms(seen)) {
                fixes.add("--scale log2");
            }
            problems.error(CohortCode.SCALE, place(seen.firstNoCounts()),
                    String.format(Locale.ROOT,
                            "The table is said to hold counts, but %,d of its %,d numbers are no counts: %s.",
                            seen.noCounts(), seen.numbers(), names(seen.firstNoCounts())),
                    "a count is whole and not negative; counts that were normalised cannot be tested as counts any more.",
                    fixes);
        } else if (said == Scale.COUNTS && seen.hasEqualSums()) {
            problems.warning(CohortCode.SCALE, place(List.of()),
                    "The counts look as if they had been normalised: " + seen.sumsInWords() + ".",
                    "libraries never come out so equal, and counts per million cannot be tested as counts.",
                    RAW, "nothing, if equal numbers of reads were drawn from every sample");
        } else if (said == Scale.INTENSITIES && seen.negatives() > 0) {
            problems.error(CohortCode.SCALE, place(seen.belowZero()),
                    String.format(Locale.ROOT,
                            "The table is said to hold intensities, but %,d of its numbers are negative.",
                            seen.negatives()),
                    "an intensity is above zero.",
                    ScaleDetection.mayBeLogarithms(seen) ? "--scale log2"
                            : "the intensity before a background was taken off");
        } else if (said == Scale.LOG2 && !ScaleDetection.mayBeLogarithms(seen)) {
            problems.error(CohortCode.SCALE, place(List.of()),
                    String.format(Locale.ROOT, "The table is said to hold log2 values, but they reach %,.4g.",
                            seen.largest()),
                    "2^64 of anything is beyond any instrument.", "--scale intensities", "--scale counts");
        }
    }
}
