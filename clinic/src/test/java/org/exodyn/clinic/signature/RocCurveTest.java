package org.exodyn.clinic.signature;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.estimate.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RocCurveTest {
    /// Fifteen digits are printed.
    private static final double PRINTED = 1e-12;
    private static final boolean[] CLASSES = new boolean[40];
    private static final double[] TIED = new double[40];
    private static final double[] DISTINCT = new double[40];

    static {
        for (int i = 1; i <= 40; i++) {
            CLASSES[i - 1] = i * 7 % 5 < 2;
            TIED[i - 1] = i * 13 % 17 + (CLASSES[i - 1] ? 3 : 0);
            DISTINCT[i - 1] = Math.sin(i) * 4 + (CLASSES[i - 1] ? 2 : 0);
        }
    }

    /// R 4.2.2, pROC 1.18.0: `y <- (i*7) %% 5 < 2; roc(y, (i*13) %% 17 + 3*y); roc(y, sin(i)*4 + 2*y)`, i = 1 … 40.
    @Test
    void areasAndVariances() {
        RocCurve tied = roc(TIED, CLASSES);
        RocCurve distinct = roc(DISTINCT, CLASSES);
        RocComparison comparison = tied.comparePaired(distinct);
        Interval interval = tied.interval(0.95);
        assertAll(() -> assertEquals(0.6953125, tied.area(), PRINTED),
                () -> assertEquals(0.690104166666667, distinct.area(), PRINTED),
                () -> assertEquals(0.00742969850795089, tied.variance(), PRINTED),
                () -> assertEquals(0.0073895194872182, distinct.variance(), PRINTED),
                () -> assertEquals(0.526372034544071, interval.lower(), PRINTED),
                () -> assertEquals(0.864252965455929, interval.upper(), PRINTED),
                () -> assertEquals(0.0403859914357766, comparison.statistic(), PRINTED),
                () -> assertEquals(0.967785398353144, comparison.pValue(), PRINTED),
                () -> assertEquals(0.00742969850795089 + 0.0073895194872182 + 2 * 0.000906229556662641,
                        comparison.standardError() * comparison.standardError(), PRINTED));
    }

    /// The same, `roc.test(paired = FALSE)` of the first score in samples 1 to 20 with the second in 21 to 40.
    @Test
    void otherSamples() {
        RocCurve first = roc(Arrays.copyOf(TIED, 20), Arrays.copyOf(CLASSES, 20));
        RocCurve second = roc(Arrays.copyOfRange(DISTINCT, 20, 40), Arrays.copyOfRange(CLASSES, 20, 40));
        RocComparison comparison = first.compareUnpaired(second);
        assertAll(() -> assertEquals(0.538728143899422, comparison.statistic(), PRINTED),
                () -> assertEquals(37.6466420521264, comparison.degreesOfFreedom(), 1e-11),
                () -> assertEquals(0.593246033861211, comparison.pValue(), PRINTED));
    }

    /// `coords(roc, "best")`: threshold 15.5, specificity 1, sensitivity 0.3125.
    @Test
    void youden() {
        RocCurve.Point best = roc(TIED, CLASSES).bestByYouden();
        assertEquals(new RocCurve.Point(15.5, 0.3125, 0), best);
    }

    /// By hand: of four pairs three are in order; one positive has 1/2 of the negatives below, the other all.
    @Test
    void fourSamples() {
        RocCurve curve = roc(new double[] {2, 4, 1, 3}, new boolean[] {true, true, false, false});
        assertEquals(0.75, curve.area());
        assertEquals(0.125 / 2 + 0.125 / 2, curve.variance(), 1e-15);
        assertEquals(List.of(0.0, 0.5, 0.5, 1.0, 1.0),
                curve.points().stream().map(RocCurve.Point::truePositiveRate).toList());
        assertEquals(List.of(0.0, 0.0, 0.5, 0.5, 1.0),
                curve.points().stream().map(RocCurve.Point::falsePositiveRate).toList());
    }

    /// No variance is known where every pair is in order; that is not certainty.
    @Test
    void perfectOrderHasNoInterval() {
        RocCurve curve = roc(new double[] {1, 2, 3, 4}, new boolean[] {false, false, true, true});
        assertEquals(1, curve.area());
        assertEquals(Double.NaN, curve.interval(0.95).lower());
        RocComparison same = curve.comparePaired(curve);
        assertEquals(0, same.statistic());
        assertEquals(1, same.pValue());
        RocCurve opposite = roc(new double[] {4, 3, 2, 1}, new boolean[] {false, false, true, true});
        assertEquals(Double.NaN, curve.comparePaired(opposite).pValue());
    }

    @Test
    void oneClassOrNoNumber() {
        Outcome.NotAssessable<?> refusal = assertInstanceOf(Outcome.NotAssessable.class,
                ScoredSamples.of(new double[] {1, 2}, new boolean[2]));
        assertEquals(Outcome.Reason.ONE_GROUP, refusal.reason());
        assertThrows(IllegalArgumentException.class,
                () -> ScoredSamples.of(new double[] {Double.NaN, 1}, new boolean[2]));
    }

    /// Area and variance against their definitions over all pairs; a rising function of the scores changes nothing; a change of sign turns
    /// the area round.
    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45})
    void definitionsOverAllPairs(long seed) {
        Random random = new Random(seed);
        int n = 10 + random.nextInt(50);
        double[] scores = IntStream.range(0, n).mapToDouble(i -> random.nextInt(12)).toArray();
        boolean[] positive = new boolean[n];
        for (int i = 0; i < n; i++) {
            positive[i] = i < 2 || i > 3 && random.nextBoolean();
        }
        double[] v10 = pairs(scores, positive, true);
        double[] v01 = pairs(scores, positive, false);
        RocCurve curve = roc(scores, positive);
        assertEquals(Arrays.stream(v10).average().orElseThrow(), curve.area(), 1e-12, () -> "seed " + seed);
        assertEquals(variance(v10) / v10.length + variance(v01) / v01.length, curve.variance(), 1e-14,
                () -> "seed " + seed);
        RocCurve cubed = roc(Arrays.stream(scores).map(s -> s * s * s - 5).toArray(), positive);
        assertEquals(curve.area(), cubed.area(), () -> "seed " + seed);
        assertEquals(curve.variance(), cubed.variance(), () -> "seed " + seed);
        RocCurve turned = roc(Arrays.stream(scores).map(s -> -s).toArray(), positive);
        assertEquals(1 - curve.area(), turned.area(), 1e-12, () -> "seed " + seed);
        double trapezoids = 0;
        List<RocCurve.Point> points = curve.points();
        for (int k = 1; k < points.size(); k++) {
            trapezoids += (points.get(k).falsePositiveRate() - points.get(k - 1).falsePositiveRate())
                    * (points.get(k).truePositiveRate() + points.get(k - 1).truePositiveRate()) / 2;
        }
        assertEquals(curve.area(), trapezoids, 1e-12, () -> "seed " + seed);
        assertTrue(curve.comparePaired(cubed).pValue() == 1, () -> "seed " + seed);
    }

    private static double[] pairs(double[] scores, boolean[] positive, boolean ofPositives) {
        return IntStream.range(0, scores.length).filter(i -> positive[i] == ofPositives)
                .mapToDouble(i -> IntStream.range(0, scores.length).filter(j -> positive[j] != ofPositives)
                        .mapToDouble(
                                j -> (Math.signum(ofPositives ? scores[i] - scores[j] : scores[j] - scores[i]) + 1) / 2)
                        .average().orElseThrow())
                .toArray();
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }

    private static RocCurve roc(double[] scores, boolean[] positive) {
        return RocCurve.of(ScoredSamples.of(scores, positive).orElseThrow());
    }
}
