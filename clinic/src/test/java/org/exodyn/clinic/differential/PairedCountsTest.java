package org.exodyn.clinic.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.exodyn.clinic.counts.LibrarySizes;
import org.exodyn.clinic.estimate.ReferenceTable;
import org.exodyn.clinic.normalisation.TrimmedMean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Quasi-likelihood tests against edgeR 3.40.2 on made-up pairs and small batches, many of them without any count of a feature.
class PairedCountsTest {
    private static final int SAMPLES = 16;

    private final ReferenceTable made = ReferenceTable.ofResource(PairedCountsTest.class, "paired-counts.tsv");
    private final int features = made.size() - 4;

    private double[] sample(String name) {
        return Arrays.copyOf(made.rest(made.rowOf("feature", name)), SAMPLES);
    }

    private static void add(List<double[]> columns, double[] levels, boolean all) {
        double first = Arrays.stream(levels).min().orElseThrow();
        Arrays.stream(levels).distinct().filter(level -> all || level > first)
                .forEach(level -> columns.add(Arrays.stream(levels).map(own -> own == level ? 1 : 0).toArray()));
    }

    private double[][] design(String name) {
        List<double[]> columns = new java.util.ArrayList<>();
        add(columns, sample(name.equals("paired") ? "patient" : "batch"), true);
        if (name.equals("batched")) {
            columns.add(sample("age"));
        }
        columns.add(sample("group"));
        return IntStream.range(0, SAMPLES)
                .mapToObj(s -> columns.stream().mapToDouble(column -> column[s]).toArray()).toArray(double[][]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paired", "batched"})
    void agreesWithEdgeR(String name) {
        double[][] counts = IntStream.range(0, features).mapToObj(f -> Arrays.copyOf(made.rest(f), SAMPLES))
                .toArray(double[][]::new);
        double[][] design = design(name);
        double[] sizes = LibrarySizes.effective(LibrarySizes.of(counts), TrimmedMean.factors(counts, false));
        QuasiLikelihood.Result result = QuasiLikelihood.test(counts, sizes, design, design[0].length - 1);
        double[] p = Arrays.stream(result.rows()).mapToDouble(TestRow::p).toArray();
        double[] theirs = expected(name + ".p");

        near(result.dispersion().trend(), expected(name + ".trend"), 1e-3, 1, true);
        // What is asked of quasi-likelihood tests everywhere.
        near(Arrays.stream(result.rows()).mapToDouble(TestRow::effect).toArray(), expected(name + ".effect"), 1e-3, 1,
                false);
        near(p, theirs, 0.01, 0.95, true);
        assertEquals(hits(theirs), hits(p), 2);
        assertTrue(hits(theirs) > 2, "there is something to find");
    }

    private double[] expected(String column) {
        return Arrays.copyOf(made.numbers(column), features);
    }

    private static double hits(double[] p) {
        return Arrays.stream(p).filter(one -> one < 0.05).count();
    }

    private static void near(double[] ours, double[] theirs, double tolerance, double share, boolean relative) {
        double[] off = new double[ours.length];
        Arrays.setAll(off, f -> Math.abs(ours[f] - theirs[f]) / (relative ? Math.abs(theirs[f]) : 1));
        long close = Arrays.stream(off).filter(one -> one <= tolerance).count();
        Arrays.sort(off);
        String text = String.format(Locale.ROOT, "%d of %d within %g; median %.3g, worst %.3g", close, off.length,
                tolerance,
                off[off.length / 2], off[off.length - 1]);
        if (Boolean.getBoolean("comparison.print")) {
            System.err.println(text);
        }
        assertTrue(close >= share * ours.length, text);
    }
}
