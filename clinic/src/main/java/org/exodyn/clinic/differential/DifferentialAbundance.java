package org.exodyn.clinic.differential;

import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.normalisation.Normalisation;

/// Which features differ, by one method.
///
/// @param method        how it was tested
/// @param normalisation how samples were made comparable
/// @param tested        index of each tested feature in the cargo table
/// @param features      its name
/// @param abundance     its average log2 abundance
/// @param rows          effect, interval and p
/// @param q             false discovery rate
/// @param logs          normalised log2 abundance, tested feature by sample, NaN for gaps: for pictures
/// @param factors       normalisation factor per sample; of log2 intensities the shift
/// @param detection     tests of detection per feature of the table; empty for counts
/// @param facts         name and value of what was estimated on the way, for the methods text
/// @param messages      what gave way to something else and why
public record DifferentialAbundance(Method method, Normalisation normalisation, int[] tested, List<String> features,
        double[] abundance, TestRow[] rows, double[] q, double[][] logs, double[] factors,
        List<DetectionTest> detection,
        List<Fact> facts, List<String> messages) {
    /// A number that was estimated on the way.
    public record Fact(String name, double value) {}

    /// Indices of the features with q below a limit, most significant first.
    public int[] hits(double limit) {
        return IntStream.range(0, q.length).filter(i -> q[i] < limit).boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> rows[i].p())).mapToInt(Integer::intValue).toArray();
    }

    /// Indices of all features that could be tested, most significant first.
    public int[] byP() {
        return IntStream.range(0, q.length).filter(i -> !Double.isNaN(rows[i].p())).boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> rows[i].p())).mapToInt(Integer::intValue).toArray();
    }
}
