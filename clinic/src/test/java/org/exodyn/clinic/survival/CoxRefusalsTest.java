package org.exodyn.clinic.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Samples without an answer get its reason, never a number.
class CoxRefusalsTest {
    private static final CoxModel MODEL = CoxModel.withDefaults();
    private static final SurvivalTimes TIMES = SurvivalTimes.of(new double[] {1, 2, 3, 4, 5, 6},
            new boolean[] {true, true, false, true, false, true});

    @Test
    void nobodyHadTheEvent() {
        SurvivalTimes censored = SurvivalTimes.of(new double[] {1, 2, 3}, new boolean[3]);
        refused(Outcome.Reason.NO_EVENTS, "", MODEL.fit(CoxSample.of(censored, Covariates.of("x", 1, 2, 3))));
    }

    @Test
    void constantCovariates() {
        Covariates constant = Covariates.of(List.of("x", "dose"),
                new double[][] {{1, 5, 3, 2, 4, 6}, {.1, .1, .1, .1, .1, .1}});
        refused(Outcome.Reason.CONSTANT_COVARIATE, "dose", MODEL.fit(CoxSample.of(TIMES, constant)));
        CoxSample constantAtRisk = CoxSample.of(TIMES, Covariates.of("plate", 1, 1, 1, 2, 2, 2))
                .withStrata(Strata.of(List.of("p", "p", "p", "q", "q", "q")));
        refused(Outcome.Reason.CONSTANT_COVARIATE, "plate", MODEL.fit(constantAtRisk));
    }

    @Test
    void combinationsOfEachOther() {
        double[] x = {1, 5, 3, 2, 4, 6};
        double[] y = {2, 1, 1, 2, 3, 1};
        double[] z = IntStream.range(0, 6).mapToDouble(i -> 3 * x[i] - y[i] / 7).toArray();
        Outcome<CoxFit> outcome = MODEL
                .fit(CoxSample.of(TIMES, Covariates.of(List.of("x", "y", "z"), new double[][] {x, y, z})));
        refused(Outcome.Reason.COLLINEAR_COVARIATES, "x, y, z", outcome);
    }

    /// The one with the event is always the highest: 6, then 5, 4, …
    @ParameterizedTest
    @EnumSource
    void monotoneInOneCovariate(TieMethod ties) {
        for (double sign : new double[] {1, -1e-3, 1e6}) {
            double[] x = DoubleStreams.scaled(sign, 6, 5, 2, 4, 1, 3);
            refused(Outcome.Reason.MONOTONE_LIKELIHOOD, "x",
                    MODEL.withTies(ties).fit(CoxSample.of(TIMES, Covariates.of("x", x))));
        }
    }

    /// All events in one group.
    @Test
    void noEventInOneGroup() {
        SurvivalTimes times = SurvivalTimes.of(new double[] {1, 2, 3, 4, 5, 6},
                new boolean[] {true, true, false, false, false, false});
        Covariates group = Covariates.of(List.of("treated", "age"),
                new double[][] {{1, 1, 1, 0, 0, 0}, {3, 1, 2, 3, 1, 2}});
        refused(Outcome.Reason.MONOTONE_LIKELIHOOD, "treated", MODEL.fit(CoxSample.of(times, group)));
    }

    /// The order of events is that of 2·x − y, which neither shows alone.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void monotoneInACombination(long seed) {
        Random random = new Random(seed);
        int n = 40;
        double[] x = random.doubles(n).toArray();
        double[] y = random.doubles(n).toArray();
        double[] noise = random.doubles(n).toArray();
        int[] order = IntStream.range(0, n).boxed().sorted((a, b) -> Double.compare(2 * x[b] - y[b], 2 * x[a] - y[a]))
                .mapToInt(i -> i).toArray();
        double[] times = new double[n];
        boolean[] events = new boolean[n];
        for (int k = 0; k < n; k++) {
            times[order[k]] = k + 1;
            events[order[k]] = random.nextInt(4) > 0;
        }
        Covariates covariates = Covariates.of(List.of("x", "y", "noise"), new double[][] {x, y, noise});
        Outcome<CoxFit> outcome = MODEL.fit(CoxSample.of(SurvivalTimes.of(times, events), covariates));
        refused(Outcome.Reason.MONOTONE_LIKELIHOOD, "x, y", outcome);
    }

    /// One event against the order is enough for a maximum, however far out: the coefficient of the made sample stays finite.
    @Test
    void nearlyMonotoneHasAnAnswer() {
        int n = 60;
        double[] x = IntStream.range(0, n).mapToDouble(i -> n - i).toArray();
        x[40] = 19.5;
        x[41] = 20.5;
        double[] times = IntStream.range(0, n).mapToDouble(i -> i + 1).toArray();
        boolean[] events = new boolean[n];
        Arrays.fill(events, true);
        CoxFit fit = MODEL.fit(CoxSample.of(SurvivalTimes.of(times, events), Covariates.of("x", x))).orElseThrow();
        assertTrue(fit.terms().getFirst().coefficient() > 1, "a strong effect, found: " + fit.terms());
        assertEquals(0, Arrays.stream(fit.residuals().martingale()).sum(), 1e-8);
    }

    private static void refused(Outcome.Reason reason, String named, Outcome<CoxFit> outcome) {
        Outcome.NotAssessable<?> refusal = assertInstanceOf(Outcome.NotAssessable.class, outcome);
        assertEquals(reason, refusal.reason(), refusal::because);
        assertTrue(refusal.because().contains(named), refusal::because);
    }

    private static final class DoubleStreams {
        static double[] scaled(double factor, double... values) {
            return Arrays.stream(values).map(value -> factor * value).toArray();
        }
    }
}
