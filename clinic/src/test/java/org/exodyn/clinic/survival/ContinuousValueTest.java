package org.exodyn.clinic.survival;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.smooth.RestrictedCubicSpline;
import org.junit.jupiter.api.Test;

/// What a continuous value does to the hazard: as a line, as a curve, and cut in two. Eighty made-up samples without ties whose times
/// are e^0.8 longer below a value of 1.
class ContinuousValueTest {
    /// Both programs solve to the last digits.
    private static final double EXACT = 1e-9;
    private static final double[] VALUE = new double[80];
    private static final double[] OTHER = new double[80];
    private static final SurvivalTimes TIMES = times();

    private static SurvivalTimes times() {
        double[] times = new double[80];
        boolean[] events = new boolean[80];
        for (int i = 1; i <= 80; i++) {
            VALUE[i - 1] = Math.sin(i * 1.7) * 3 + i % 7 / 5.0;
            OTHER[i - 1] = i * 11 % 13;
            times[i - 1] = (1 + i * 37 % 83) * Math.exp(VALUE[i - 1] < 1 ? 0.8 : 0) + i / 1000.0;
            events[i - 1] = i * 7 % 5 != 0;
        }
        return SurvivalTimes.of(times, events);
    }

    /// R 4.2.2, survival 3.5-3: `coxph(Surv(t, e) ~ ns(x, knots, Boundary.knots) + z)` with the same knots spans the same curves: log
    /// likelihoods beside `x + z` and `z`, and contrasts of the 5 % and 95 % quantiles with the median.
    @Test
    void curve() {
        CoxSample sample = CoxSample.of(TIMES, Covariates.of(List.of("x", "z"), new double[][] {VALUE, OTHER}));
        HazardCurve curve = HazardCurve.of(CoxModel.withDefaults(), sample, 4).orElseThrow();
        HazardCurve.Point first = curve.points().getFirst();
        HazardCurve.Point last = curve.points().getLast();
        double width = 2 * 1.959963984540054;
        assertAll(() -> assertEquals(25.67054503870145, curve.association().statistic(), EXACT),
                () -> assertEquals(3, curve.association().degreesOfFreedom()),
                () -> assertEquals(8.70696133365874, curve.nonLinearity().statistic(), EXACT),
                () -> assertEquals(2, curve.nonLinearity().degreesOfFreedom()),
                () -> assertEquals(-0.119052858497772, first.logHazardRatio(), EXACT),
                () -> assertEquals(1.11808832810532, last.logHazardRatio(), EXACT),
                () -> assertEquals(0.404556667941254, (first.interval().upper() - first.interval().lower()) / width,
                        EXACT),
                () -> assertEquals(0.535419961547157, (last.interval().upper() - last.interval().lower()) / width,
                        EXACT));
    }

    /// The curve is zero at its reference, without doubt, and goes straight on beyond its outer knots.
    @Test
    void curveAtItsReferenceAndItsEnds() {
        double[] spread = IntStream.rangeClosed(1, 101).mapToDouble(i -> i).toArray();
        RestrictedCubicSpline spline = RestrictedCubicSpline.ofQuantiles(spread, 5);
        double[] a = spline.at(100);
        double[] b = spline.at(110);
        double[] c = spline.at(120);
        for (int j = 0; j < spline.columns(); j++) {
            assertEquals(b[j] - a[j], c[j] - b[j], 1e-9, "straight beyond the last knot");
            assertEquals(j == 0 ? 3 : 0, spline.at(3)[j], 1e-12, "only the line before the first");
        }
        double[] x = IntStream.range(0, 80).mapToDouble(i -> i * 29 % 80 - 39.5).toArray();
        HazardCurve curve = HazardCurve.of(CoxModel.withDefaults(), CoxSample.of(TIMES, Covariates.of("x", x)), 3)
                .orElseThrow();
        HazardCurve.Point middle = curve.points().get(50);
        assertEquals(0, middle.value(), 1e-12);
        assertEquals(0, middle.logHazardRatio(), 1e-12);
        assertEquals(0, middle.interval().upper(), 1e-7);
    }

    @Test
    void perDeviation() {
        CoxSample sample = CoxSample.of(TIMES, Covariates.of("x", VALUE));
        HazardRatioPerDeviation ratio = HazardRatioPerDeviation.of(CoxModel.withDefaults(), sample).orElseThrow();
        double perUnit = CoxModel.withDefaults().fit(sample).orElseThrow().coefficients()[0];
        assertEquals(perUnit * ratio.deviation(), ratio.term().coefficient(), EXACT);
    }

    /// R 4.2.2, maxstat 0.7-25: `maxstat.test(Surv(t, e) ~ x, smethod = "LogRank", minprop = .1, maxprop = .9)`, statistic and
    /// `pmethod = "Lau92"`; 65 cuts.
    @Test
    void maximallySelected() {
        MaximallySelectedLogRank best = MaximallySelectedLogRank.of(TIMES, VALUE).orElseThrow();
        assertAll(() -> assertEquals(4.17774794999517, best.statistic(), EXACT),
                () -> assertEquals(0.00118173795937764, best.asymptotic(), EXACT), () -> assertEquals(65, best.tried()),
                () -> assertTrue(best.cut() > 0.722079772049595, "maxstat names the largest value below the cut"),
                () -> assertEquals(40, best.atOrBelow()));
    }

    /// Normal tails at one cut; the p-value grows with the number of cuts and stays below that of a continuum; against sums of random
    /// orders of the scores themselves: 20,000 of them put a standard error of 0.003 on a probability of 0.2, and the scores are not
    /// quite Gaussian.
    @Test
    void searchIsPaidFor() {
        assertEquals(0.05, new MaximumOfProcess(List.of(40), 80).tail(1.959963984540054), 1e-12);
        List<Integer> all = IntStream.rangeClosed(8, 72).boxed().toList();
        double previous = 0.05;
        for (int every : new int[] {32, 16, 8, 4, 2, 1}) {
            List<Integer> some = all.stream().filter(m -> (m - 8) % every == 0).toList();
            double tail = new MaximumOfProcess(some, 80).tail(1.959963984540054);
            assertTrue(tail > previous, "cuts at every " + every);
            previous = tail;
        }
        MaximumOfProcess process = new MaximumOfProcess(all, 80);
        assertTrue(process.tail(3.5) < process.continuumTail(3.5));
        double[] scores = IntStream.range(0, 80).mapToDouble(i -> Math.sin(i * 12.9898) + 0.3 * Math.cos(i)).toArray();
        double mean = Arrays.stream(scores).average().orElseThrow();
        double[] centred = Arrays.stream(scores).map(s -> s - mean).toArray();
        assertEquals(permuted(centred, 2.6), process.tail(2.6), 0.015);
    }

    private static double permuted(double[] scores, double b) {
        Random random = new Random(7);
        double squares = Arrays.stream(scores).map(s -> s * s).sum();
        int reached = 0;
        for (int count = 0; count < 20_000; count++) {
            for (int i = scores.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                double kept = scores[i];
                scores[i] = scores[other];
                scores[other] = kept;
            }
            double sum = 0;
            boolean high = false;
            for (int m = 1; m <= 72; m++) {
                sum += scores[m - 1];
                high |= m >= 8 && Math.abs(sum) >= b * Math.sqrt(m * (80.0 - m) / 80 / 79 * squares);
            }
            reached += high ? 1 : 0;
        }
        return reached / 20_000.0;
    }

    /// A monotone change of the value, its sign, or another order of samples leave the statistic alone.
    @Test
    void scaleOfTheValueDoesNotMatter() {
        MaximallySelectedLogRank best = MaximallySelectedLogRank.of(TIMES, VALUE).orElseThrow();
        double[] cubes = Arrays.stream(VALUE).map(x -> -x * x * x).toArray();
        MaximallySelectedLogRank other = MaximallySelectedLogRank.of(TIMES, cubes).orElseThrow();
        assertEquals(best.statistic(), other.statistic(), 1e-10);
        assertEquals(80 - best.atOrBelow(), other.atOrBelow());
        assertEquals(best.pValue(), other.pValue(), 1e-10);
    }

    @Test
    void presetCut() {
        PresetCut cut = PresetCut.of(TIMES, VALUE, 1).orElseThrow();
        assertTrue(cut.logRank().test().pValue() < 0.01);
        assertTrue(cut.hazardRatio(CoxModel.withDefaults(), TIMES).orElseThrow().hazardRatio() > 1);
        assertEquals(Outcome.Reason.ONE_GROUP, reason(PresetCut.of(TIMES, VALUE, 99)));
    }

    @Test
    void whatCannotBeCut() {
        double[] same = new double[80];
        assertEquals(Outcome.Reason.CONSTANT_COVARIATE, reason(MaximallySelectedLogRank.of(TIMES, same)));
        assertEquals(Outcome.Reason.CONSTANT_COVARIATE,
                reason(HazardCurve.of(CoxModel.withDefaults(), CoxSample.of(TIMES, Covariates.of("x", same)), 3)));
        SurvivalTimes censored = SurvivalTimes.of(IntStream.range(0, 80).mapToDouble(i -> i).toArray(),
                new boolean[80]);
        assertEquals(Outcome.Reason.NO_EVENTS, reason(MaximallySelectedLogRank.of(censored, VALUE)));
    }

    private static Outcome.Reason reason(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.NotAssessable.class, outcome).reason();
    }
}
