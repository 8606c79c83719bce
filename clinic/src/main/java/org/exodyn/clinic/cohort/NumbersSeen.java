package org.exodyn.clinic.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a pass over the numbers of a cargo table has seen: how many are whole, negative, zero, and where the first odd ones stand.
final class NumbersSeen {
    private static final int NAMED = 3;
    /// Libraries differ by a tenth at least; sums of whole numbers that were scaled to one sum differ by rounding.
    private static final double EQUAL_SUMS = 0.005;
    private static final int FEWEST_SUMS = 4;
    private static final double SUM_WORTH_A_LOOK = 1000;

    private final double[] sums;
    private final List<Odd> noCount = new ArrayList<>();
    private final List<Odd> negative = new ArrayList<>();
    private long numbers;
    private long noCounts;
    private long fractions;
    private long negatives;
    private long zeros;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest;

    NumbersSeen(int samples) {
        this.sums = new double[samples];
    }

    /// A number that does not fit, with its place.
    record Odd(double number, String feature, int sample, int line) {}

    void note(double number, String feature, int sample, int line) {
        numbers++;
        sums[sample] += number;
        boolean whole = number == Math.rint(number);
        if (!whole || number < 0) {
            noCounts++;
            keep(noCount, number, feature, sample, line);
        }
        fractions += whole ? 0 : 1;
        if (number < 0) {
            negatives++;
            keep(negative, number, feature, sample, line);
        }
        zeros += number == 0 ? 1 : 0;
        smallest = number > 0 ? Math.min(smallest, number) : smallest;
        largest = Math.max(largest, number);
    }

    private static void keep(List<Odd> odd, double number, String feature, int sample, int line) {
        if (odd.size() < NAMED) {
            odd.add(new Odd(number, feature, sample, line));
        }
    }

    long numbers() {
        return numbers;
    }

    long fractions() {
        return fractions;
    }

    long negatives() {
        return negatives;
    }

    long zeros() {
        return zeros;
    }

    /// The smallest number above zero; infinite if there is none.
    double smallest() {
        return smallest;
    }

    double largest() {
        return largest;
    }

    /// The share of whole numbers among those that are not zero.
    double wholeShare() {
        return numbers == zeros ? 1 : 1 - (double) fractions / (numbers - zeros);
    }

    /// How many numbers no count can be: negative ones and those with fractions.
    long noCounts() {
        return noCounts;
    }

    /// The first of them.
    List<Odd> firstNoCounts() {
        return noCount;
    }

    /// The first negative ones.
    List<Odd> belowZero() {
        return negative;
    }

    /// Whether all samples have one sum, as only samples have that were scaled to it or drawn from.
    boolean hasEqualSums() {
        double low = Arrays.stream(sums).min().orElse(0);
        double high = Arrays.stream(sums).max().orElse(0);
        return sums.length >= FEWEST_SUMS && low >= SUM_WORTH_A_LOOK && high / low - 1 < EQUAL_SUMS;
    }

    /// The sums of the samples, in words.
    String sumsInWords() {
        return String.format(Locale.ROOT, "all samples have nearly the same sum (%,.0f to %,.0f)",
                Arrays.stream(sums).min().orElse(0), Arrays.stream(sums).max().orElse(0));
    }
}
