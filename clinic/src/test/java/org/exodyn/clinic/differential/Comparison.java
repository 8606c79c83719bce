package org.exodyn.clinic.differential;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.exodyn.clinic.SharedCohort;

/// Our values beside those of another program, feature by feature.
record Comparison(SharedCohort cohort, String file, List<String> features) {
    /// A share of the features differs by no more than the tolerance.
    void near(String what, String column, double[] ours, double tolerance, double share) {
        check(what, column, ours, tolerance, share, false);
    }

    /// The same for relative differences.
    void relative(String what, String column, double[] ours, double tolerance, double share) {
        check(what, column, ours, tolerance, share, true);
    }

    /// The features below 0.05 are the same, but for a few.
    void sameHits(String column, double[] ours, int but) {
        Map<String, Double> theirs = cohort.column(file, column);
        List<String> different = IntStream.range(0, ours.length)
                .filter(i -> ours[i] < 0.05 != theirs.get(features.get(i)) < 0.05).mapToObj(features::get).toList();
        assertTrue(different.size() <= but, () -> "hits that only one has: " + different);
    }

    /// The same features have no value.
    void sameMissing(String column, double[] ours) {
        Map<String, Double> theirs = cohort.column(file, column);
        List<String> different = IntStream.range(0, ours.length)
                .filter(i -> Double.isNaN(ours[i]) != Double.isNaN(theirs.get(features.get(i))))
                .mapToObj(features::get).toList();
        assertTrue(different.isEmpty(), () -> file + " " + column + ": missing in only one: " + different);
    }

    /// The same is true of the same features.
    void sameTruth(String column, boolean[] ours) {
        Set<String> theirs = cohort.truths(file, column);
        List<String> different = IntStream.range(0, ours.length)
                .filter(i -> ours[i] != theirs.contains(features.get(i))).mapToObj(features::get).toList();
        assertTrue(different.isEmpty(), () -> file + " " + column + " of only one: " + different);
    }

    private void check(String what, String column, double[] ours, double tolerance, double share, boolean relative) {
        Map<String, Double> theirs = cohort.column(file, column);
        double[] difference = IntStream.range(0, ours.length).mapToDouble(i -> {
            double their = theirs.get(features.get(i));
            return Double.isNaN(their) && Double.isNaN(ours[i]) ? 0
                    : Math.abs(ours[i] - their) / (relative ? Math.abs(their) : 1);
        }).toArray();
        long close = Arrays.stream(difference).filter(d -> d <= tolerance).count();
        int worst = IntStream.range(0, ours.length).boxed()
                .max(Comparator.comparingDouble(i -> Double.isNaN(difference[i]) ? Double.MAX_VALUE : difference[i]))
                .orElseThrow();
        double[] sorted = difference.clone();
        Arrays.sort(sorted);
        String text = String.format(Locale.ROOT,
                "%s %s: %d of %d within %g; median %.3g; worst %s, ours %.10g, theirs %.10g",
                file, what, close, ours.length, tolerance, sorted[sorted.length / 2], features.get(worst), ours[worst],
                theirs.get(features.get(worst)));
        if (Boolean.getBoolean("comparison.print")) {
            System.err.println(text);
        }
        assertTrue(close >= share * ours.length, text);
    }
}
