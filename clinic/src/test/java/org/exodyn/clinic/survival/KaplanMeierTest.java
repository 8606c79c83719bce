package org.exodyn.clinic.survival;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.estimate.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KaplanMeierTest {
    /// Reference values carry ten digits.
    private static final double TEN_DIGITS = 1e-9;
    /// Fifteen digits are printed; some are lost in sums.
    private static final double PRINTED = 1e-12;

    /// The product of fractions, worked out from the table of remissions.
    @Test
    void remissionUnderTreatment() {
        KaplanMeierCurve curve = KaplanMeier.withDefaults().estimate(LeukaemiaRemission.treated());
        double s6 = 18.0 / 21;
        double s7 = s6 * 16 / 17;
        double s10 = s7 * 14 / 15;
        double s13 = s10 * 11 / 12;
        double s16 = s13 * 10 / 11;
        double s22 = s16 * 6 / 7;
        double s23 = s22 * 5 / 6;
        assertAll(() -> assertEquals(1, curve.survivalAt(5.9)), () -> assertEquals(s6, curve.survivalAt(6), 1e-15),
                () -> assertEquals(s7, curve.survivalAt(9), 1e-15),
                () -> assertEquals(s10, curve.survivalAt(12), 1e-15),
                () -> assertEquals(s13, curve.survivalAt(13), 1e-15),
                () -> assertEquals(s16, curve.survivalAt(20), 1e-15),
                () -> assertEquals(s22, curve.survivalAt(22), 1e-15),
                () -> assertEquals(s23, curve.survivalAt(40), 1e-15),
                () -> assertEquals(23, curve.median()), () -> assertEquals(9, curve.events()),
                () -> assertEquals(21, curve.atRiskAt(0)), () -> assertEquals(12, curve.atRiskAt(12)),
                () -> assertEquals(0, curve.atRiskAt(36)));
    }

    /// R 4.2.2, survival 3.5-3: `summary(survfit(Surv(t, e) ~ 1, conf.type = ...))` of the treated arm, at 7 and 23 weeks, and
    /// the lower end of the median's interval.
    @ParameterizedTest
    @CsvSource({"PLAIN, 0.636332661136999, 0.977112717014261, 0.184384863840613, 0.711973679576754, 13",
        "LOG, 0.653124218462171, 0.996443675908659, 0.248788226817660, 0.807372045529077, 16",
        "LOG_LOG, 0.563146564622233, 0.922809019202880, 0.188052005959232, 0.680142628495241, 13"})
    void remissionIntervals(ConfidenceScale scale, double low7, double high7, double low23, double high23,
            double median) {
        KaplanMeierCurve curve = new KaplanMeier(scale, 0.95).estimate(LeukaemiaRemission.treated());
        KaplanMeierStep week7 = curve.steps().get(1);
        KaplanMeierStep week23 = curve.steps().stream().filter(step -> step.time() == 23).findFirst().orElseThrow();
        assertAll(() -> assertEquals(low7, week7.lower(), PRINTED), () -> assertEquals(high7, week7.upper(), PRINTED),
                () -> assertEquals(low23, week23.lower(), PRINTED), () -> assertEquals(high23, week23.upper(), PRINTED),
                () -> assertEquals(median, curve.medianInterval().lower()),
                () -> assertEquals(Double.NaN, curve.medianInterval().upper(), "half of them is never surely gone"));
    }

    /// R 4.2.2, survival 3.5-3: `quantile(survfit(Surv(t, e) ~ 1))` of the placebo arm, and `summary(...)$table` of the treated.
    @Test
    void quartilesAndRestrictedMean() {
        int[] placebo = IntStream.range(21, 42).toArray();
        KaplanMeierCurve curve = KaplanMeier.withDefaults().estimate(LeukaemiaRemission.all().rows(placebo));
        KaplanMeierCurve.RestrictedMean mean = KaplanMeier.withDefaults().estimate(LeukaemiaRemission.treated())
                .restrictedMean(35);
        assertAll(() -> assertEquals(4, curve.timeAt(0.75)), () -> assertEquals(8, curve.timeAt(0.5)),
                () -> assertEquals(12, curve.timeAt(0.25)), () -> assertEquals(4, curve.timeIntervalAt(0.5).lower()),
                () -> assertEquals(12, curve.timeIntervalAt(0.5).upper()),
                () -> assertEquals(23.28739495798319, mean.mean(), PRINTED),
                () -> assertEquals(2.82746762337144, mean.standardError(), PRINTED));
    }

    /// Where the curve lies on one half, the median is the middle of that time. R 4.2.2, survival 3.5-3.
    @Test
    void medianOnAPlateau() {
        double[] times = {1, 2, 3, 4};
        KaplanMeier method = KaplanMeier.withDefaults();
        assertEquals(2.5, method.estimate(SurvivalTimes.of(times, new boolean[] {true, true, true, true})).median());
        assertEquals(3, method.estimate(SurvivalTimes.of(times, new boolean[] {true, true, false, true})).median());
        assertEquals(3, method.estimate(SurvivalTimes.of(times, new boolean[] {true, true, false, false})).median());
    }

    @Test
    void nobodyAndEverybody() {
        KaplanMeier method = KaplanMeier.withDefaults();
        KaplanMeierCurve censored = method.estimate(SurvivalTimes.of(new double[] {1, 2}, new boolean[2]));
        assertEquals(1, censored.survivalAt(9));
        assertEquals(Double.NaN, censored.median());
        KaplanMeierStep last = method.estimate(SurvivalTimes.of(new double[] {1, 2}, new boolean[] {true, true}))
                .steps().get(1);
        assertEquals(0, last.survival());
        assertEquals(Double.NaN, last.upper(), "no variance is known where nobody is left");
        assertThrows(IllegalArgumentException.class,
                () -> method.estimate(SurvivalTimes.of(new double[0], new boolean[0])));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> SurvivalTimes.of(new double[] {1, -2, Double.NaN}, new boolean[3]));
        assertEquals("Survival times are finite and not negative, unlike row 1 (-2.0), row 2 (NaN)",
                refused.getMessage());
    }

    /// Neither the order of samples nor the unit of time matters; a censoring-free curve is the share still there.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void orderAndUnitDoNotMatter(long seed) {
        Random random = new Random(seed);
        int n = 5 + random.nextInt(60);
        double[] times = new double[n];
        boolean[] events = new boolean[n];
        boolean[] all = new boolean[n];
        int[] order = IntStream.range(0, n).toArray();
        for (int i = 0; i < n; i++) {
            times[i] = 1 + random.nextInt(20);
            events[i] = random.nextBoolean();
            all[i] = true;
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        SurvivalTimes sample = SurvivalTimes.of(times, events);
        KaplanMeier method = KaplanMeier.withDefaults();
        assertEquals(method.estimate(sample), method.estimate(sample.rows(order)), () -> "seed " + seed);
        double[] days = Arrays.stream(times).map(time -> 64 * time).toArray();
        assertEquals(method.estimate(sample).steps().stream().map(KaplanMeierStep::survival).toList(),
                method.estimate(SurvivalTimes.of(days, events)).steps().stream().map(KaplanMeierStep::survival)
                        .toList(),
                () -> "seed " + seed);
        KaplanMeierCurve complete = method.estimate(SurvivalTimes.of(times, all));
        for (double time = 0; time < 22; time++) {
            double now = time;
            double share = Arrays.stream(times).filter(t -> t > now).count() / (double) n;
            assertEquals(share, complete.survivalAt(now), 1e-14, () -> "seed " + seed);
        }
    }

    @Test
    void ovarianResidualDisease() {
        OvarianCohort cohort = OvarianCohort.read();
        compare(cohort, cohort::residual, "resid");
    }

    @Test
    void ovarianStage() {
        OvarianCohort cohort = OvarianCohort.read();
        compare(cohort, cohort::stage, "stage3");
    }

    private static void compare(OvarianCohort cohort, java.util.function.IntFunction<String> label, String name) {
        int[] rows = cohort.known(List.of(label));
        Strata groups = cohort.labels(rows, label);
        List<KaplanMeierCurve> curves = KaplanMeier.withDefaults().estimate(cohort.times(rows), groups);
        ReferenceTable expected = OvarianCohort.reference("survival.km_" + name + ".os.tsv");
        ReferenceTable medians = OvarianCohort.reference("survival.km_" + name + ".os.medians.tsv");
        double horizon = curves.stream().mapToDouble(curve -> curve.steps().getLast().time()).max().orElseThrow();
        for (int group = 0; group < curves.size(); group++) {
            String stratum = name + "=" + groups.levels().get(group);
            ReferenceTable steps = expected.where("strata", stratum);
            KaplanMeierCurve curve = curves.get(group);
            assertEquals(steps.size(), curve.steps().size());
            for (int k = 0; k < steps.size(); k++) {
                KaplanMeierStep step = curve.steps().get(k);
                assertEquals(steps.number(k, "time"), step.time());
                assertEquals(steps.number(k, "n.risk"), step.atRisk());
                assertEquals(steps.number(k, "n.event"), step.events());
                assertEquals(steps.number(k, "n.censor"), step.censored());
                assertEquals(steps.number(k, "surv"), step.survival(), TEN_DIGITS);
                assertEquals(steps.number(k, "std.err"), step.standardError(), TEN_DIGITS);
                assertEquals(steps.number(k, "lower"), step.lower(), TEN_DIGITS);
                assertEquals(steps.number(k, "upper"), step.upper(), TEN_DIGITS);
            }
            int row = medians.rowOf("strata", stratum);
            Interval interval = curve.medianInterval();
            assertEquals(medians.number(row, "median"), curve.median());
            assertEquals(medians.number(row, "0.95LCL"), interval.lower());
            assertEquals(medians.number(row, "0.95UCL"), interval.upper());
            KaplanMeierCurve.RestrictedMean mean = curve.restrictedMean(horizon);
            assertEquals(medians.number(row, "rmean"), mean.mean(), 1e-5, "ten digits of a time in days");
            assertEquals(medians.number(row, "se(rmean)"), mean.standardError(), 1e-6, "ten digits of a time in days");
        }
    }
}
