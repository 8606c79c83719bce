package org.exodyn.benchmarks;

import java.util.Arrays;

/// A benchmark of something wrong is worth nothing: what is timed is compared first.
final class Check {

    private Check() {}

    /// @throws IllegalStateException unless both arrays hold the same bits
    static void sameBits(String what, double[] expected, double[] actual) {
        if (!Arrays.equals(expected, actual)) {
            int at = Arrays.mismatch(expected, actual);
            throw new IllegalStateException(what + " differs at " + at + ": " + expected[at] + " and " + actual[at]);
        }
        for (double value : actual) {
            if (!Double.isFinite(value)) {
                throw new IllegalStateException(what + " has a value that is not finite");
            }
        }
    }
}
