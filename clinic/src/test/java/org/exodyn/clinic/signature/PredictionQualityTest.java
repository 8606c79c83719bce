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
import org.exodyn.clinic.estimate.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Precision and recall, calibration, Brier score.
class PredictionQualityTest {
    /// Both programs solve to the last digits.
    private static final double EXACT = 1e-9;
    private static final boolean[] CLASSES = new boolean[40];
    private static final double[] SCORES = new double[40];
    private static final double[] PREDICTED = new double[40];

    static {
        for (int i = 1; i <= 40; i++) {
            CLASSES[i - 1] = i * 7 % 5 < 2;
            SCORES[i - 1] = i * 13 % 17 + (CLASSES[i - 1] ? 3 : 0);
            PREDICTED[i - 1] = 1 / (1 + Math.exp(-((Math.sin(i) * 4 + (CLASSES[i - 1] ? 2 : 0)) / 3 - 0.5)));
        }
    }

    /// Scores of 4, 3, 2, 1 with classes +, −, +, +: precision 1, 1/2, 2/3, 3/4 at recall 1/3, 1/3, 2/3, 1.
    @Test
    void averagePrecision() {
        ScoredSamples samples = ScoredSamples.of(new double[] {4, 3, 2, 1}, new boolean[] {true, false, true, true})
                .orElseThrow();
        PrecisionRecallCurve curve = PrecisionRecallCurve.of(samples);
        assertEquals((1 + 2.0 / 3 + 3.0 / 4) / 3, curve.averagePrecision(), 1e-15);
        assertEquals(0.75, curve.prevalence());
        assertEquals(List.of(1.0, 0.5, 2.0 / 3, 0.75),
                curve.points().stream().map(PrecisionRecallCurve.Point::precision).toList());
    }

    /// The step sum in R, over distinct scores; one score for all has the prevalence.
    @Test
    void averagePrecisionWithTies() {
        assertEquals(0.671004156357775,
                PrecisionRecallCurve.of(ScoredSamples.of(SCORES, CLASSES).orElseThrow()).averagePrecision(), EXACT);
        ScoredSamples same = ScoredSamples.of(new double[40], CLASSES).orElseThrow();
        assertEquals(16.0 / 40, PrecisionRecallCurve.of(same).averagePrecision(), 1e-15);
    }

    /// R 4.2.2: `glm(y ~ qlogis(p), binomial)` and `glm(y ~ 1 + offset(qlogis(p)), binomial)`.
    @Test
    void recalibration() {
        Calibration calibration = Calibration.of(PredictedProbabilities.of(PREDICTED, CLASSES)).orElseThrow();
        assertAll(() -> assertEquals(-0.33732614820496, calibration.intercept().estimate(), EXACT),
                () -> assertEquals(0.341552664610531, calibration.intercept().standardError(), EXACT),
                () -> assertEquals(0.716211984047327, calibration.slope().estimate(), EXACT),
                () -> assertEquals(0.360534467857729, calibration.slope().standardError(), EXACT),
                () -> assertEquals(-0.340178048514224, calibration.inTheLarge().estimate(), EXACT),
                () -> assertEquals(0.357330582039108, calibration.inTheLarge().standardError(), EXACT),
                () -> assertEquals(50.9180612560433 - 49.4179453743299, calibration.test().statistic(), EXACT));
    }

    @Test
    void whatHasNoRecalibration() {
        boolean[] halves = {false, false, true, true};
        refused(Outcome.Reason.SEPARATION, new double[] {0.1, 0.2, 0.3, 0.4}, halves);
        refused(Outcome.Reason.SEPARATION, new double[] {0.4, 0.3, 0.3, 0.1}, halves);
        refused(Outcome.Reason.COLLINEAR_COVARIATES, new double[] {0.3, 0.3, 0.3, 0.3}, halves);
        refused(Outcome.Reason.CERTAIN_PREDICTION, new double[] {0, 0.3, 0.3, 0.3}, halves);
        refused(Outcome.Reason.ONE_GROUP, new double[] {0.2, 0.3, 0.3, 0.3}, new boolean[4]);
        assertThrows(IllegalArgumentException.class,
                () -> PredictedProbabilities.of(new double[] {1.2}, new boolean[1]));
    }

    /// One event out of order gives a finite slope, however steep.
    @Test
    void nearlySeparated() {
        double[] p = IntStream.rangeClosed(1, 40).mapToDouble(i -> i / 41.0).toArray();
        boolean[] classes = new boolean[40];
        Arrays.fill(classes, 20, 40, true);
        classes[19] = true;
        classes[20] = false;
        assertTrue(Calibration.of(PredictedProbabilities.of(p, classes)).orElseThrow().slope().estimate() > 10);
    }

    /// Wilson's interval of 2 of 10: 0.0567 to 0.5098, printed in Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E,
    /// for other counts (15 of 148: 0.0624, 0.1605).
    @Test
    void calibrationCurve() {
        double[] p = new double[148];
        boolean[] classes = new boolean[148];
        Arrays.fill(p, 0.25);
        Arrays.fill(classes, 0, 15, true);
        PredictedProbabilities.Bin bin = PredictedProbabilities.of(p, classes).calibrationCurve(5, 0.95).getFirst();
        assertEquals(148, bin.size());
        assertEquals(0.25, bin.predicted(), 1e-14);
        assertEquals(0.0624, bin.interval().lower(), 5e-5);
        assertEquals(0.1605, bin.interval().upper(), 5e-5);
        List<PredictedProbabilities.Bin> bins = PredictedProbabilities.of(PREDICTED, CLASSES).calibrationCurve(4, 0.9);
        assertEquals(List.of(10, 10, 10, 10), bins.stream().map(PredictedProbabilities.Bin::size).toList());
    }

    @Test
    void brierByHand() {
        PredictedProbabilities two = PredictedProbabilities.of(new double[] {0.2, 0.2, 0.2, 0.2, 0.6, 0.6},
                new boolean[] {false, false, false, true, true, true});
        BrierScore score = BrierScore.of(two, 2);
        assertAll(() -> assertEquals((3 * 0.04 + 0.64 + 2 * 0.16) / 6, score.score(), 1e-15),
                () -> assertEquals((4 * 0.0025 + 2 * 0.16) / 6, score.reliability(), 1e-15),
                () -> assertEquals((4 * 0.0625 + 2 * 0.25) / 6, score.resolution(), 1e-15),
                () -> assertEquals(0.25, score.uncertainty(), 1e-15), () -> assertEquals(0, score.withinBins(), 1e-15));
    }

    /// The parts add up to the score, whatever the bins; the prevalence has no skill.
    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void brierAddsUp(long seed) {
        Random random = new Random(seed);
        double[] p = random.doubles(30 + random.nextInt(50)).toArray();
        boolean[] classes = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            classes[i] = random.nextDouble() < p[i];
        }
        for (int bins = 1; bins < 12; bins++) {
            BrierScore score = BrierScore.of(PredictedProbabilities.of(p, classes), bins);
            assertEquals(score.score(),
                    score.reliability() - score.resolution() + score.uncertainty() + score.withinBins(),
                    1e-14, () -> "seed " + seed);
        }
        double[] prevalence = new double[p.length];
        Arrays.fill(prevalence, (double) IntStream.range(0, p.length).filter(i -> classes[i]).count() / p.length);
        assertEquals(0, BrierScore.of(PredictedProbabilities.of(prevalence, classes), 5).skill(), 1e-12,
                () -> "seed " + seed);
        assertEquals(0.227507664156092, BrierScore.of(PredictedProbabilities.of(PREDICTED, CLASSES), 10).score(),
                EXACT);
    }

    private static void refused(Outcome.Reason reason, double[] probabilities, boolean[] classes) {
        Outcome<Calibration> outcome = Calibration.of(PredictedProbabilities.of(probabilities, classes));
        assertEquals(reason, assertInstanceOf(Outcome.NotAssessable.class, outcome).reason());
    }
}
