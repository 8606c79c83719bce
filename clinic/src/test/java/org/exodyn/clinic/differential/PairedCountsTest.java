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
import org.exodyn.clinic.variance.SampleWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Quasi-likelihood tests against edgeR 3.40.2, and linear models of samples that are alike or unlike in quality against limma 3.54.1, on
/// made-up pairs and small batches, many of them without any count of a feature.
class PairedCountsTest {
    private static final int SAMPLES = 16;

    private final ReferenceTable made = ReferenceTable.ofResource(PairedCountsTest.class, "paired-counts.tsv");
    private final int features = made.size() - 5;

    private double[] sample(String name) {
        return Arrays.copyOf(made.rest(made.rowOf("feature", name)), SAMPLES);
    }

    private static void add(List<double[]> columns, double[] levels) {
        Arrays.stream(levels).distinct()
                .forEach(level -> columns.add(Arrays.stream(levels).map(own -> own == level ? 1 : 0).toArray()));
    }

    private double[][] counts() {
        return IntStream.range(0, features).mapToObj(f -> Arrays.copyOf(made.rest(f), SAMPLES))
                .toArray(double[][]::new);
    }

    private double[][] design(String name) {
        List<double[]> columns = new java.util.ArrayList<>();
        add(columns, sample(name.equals("paired") ? "patient" : "batch"));
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
        double[][] counts = counts();
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

    /// Curve and correlation rest on each other, so both are estimated twice.
    @Test
    void correlatedSamplesAgreeWithLimma() {
        double[][] counts = counts();
        double[][] design = design("blocked");
        int[] block = Arrays.stream(sample("patient")).mapToInt(patient -> (int) patient).toArray();
        double[] sizes = LibrarySizes.effective(LibrarySizes.of(counts), TrimmedMean.factors(counts, false));
        ModeratedT t = new LinearAnalysis(design, design[0].length - 1, block, false).voom(counts, sizes,
                Voom.of(counts, sizes, design), new java.util.ArrayList<>());
        // limma's correlations come from a search that ends at about 1e-6.
        near(Arrays.stream(t.rows()).mapToDouble(TestRow::effect).toArray(), expected("blocked.effect"), 1e-4, 1,
                false);
        near(Arrays.stream(t.rows()).mapToDouble(TestRow::statistic).toArray(), expected("blocked.t"), 1e-3, 1, false);
        near(Arrays.stream(t.rows()).mapToDouble(TestRow::p).toArray(), expected("blocked.p"), 0.01, 0.99, true);
    }

    @Test
    void samplesAreWeightedByFeaturesWithGapsToo() {
        double[][] values = Arrays.stream(counts())
                .map(row -> Arrays.stream(row).map(y -> y == 0 ? Double.NaN : Math.log(y + 0.5) / Math.log(2))
                        .toArray())
                .filter(row -> Arrays.stream(row).filter(y -> !Double.isNaN(y)).count() >= 11).toArray(double[][]::new);
        assertTrue(Arrays.stream(values).anyMatch(row -> Arrays.stream(row).anyMatch(Double::isNaN)));
        // The same sums in double precision.
        org.junit.jupiter.api.Assertions.assertArrayEquals(sample("weight"),
                SampleWeights.of(values, null, design("blocked")), 1e-10);
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
