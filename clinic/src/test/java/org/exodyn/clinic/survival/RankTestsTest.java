package org.exodyn.clinic.survival;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.estimate.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankTestsTest {
    /// Fifteen digits are printed; some are lost in sums.
    private static final double PRINTED = 1e-12;
    private static final SurvivalTimes LEUKAEMIA = LeukaemiaRemission.all();

    /// R 4.2.2, survival 3.5-3: `survdiff`, rho = 0 and 1.
    @Test
    void remission() {
        LogRankTest plain = LogRank.withDefaults().test(LEUKAEMIA, LeukaemiaRemission.arms()).orElseThrow();
        LogRankTest peto = new LogRank(RankWeight.PETO).test(LEUKAEMIA, LeukaemiaRemission.arms()).orElseThrow();
        assertAll(() -> assertEquals(9, plain.groups().get(0).observed()),
                () -> assertEquals(19.2505009480311, plain.groups().get(0).expected(), PRINTED),
                () -> assertEquals(10.7494990519689, plain.groups().get(1).expected(), PRINTED),
                () -> assertEquals(16.7929409892165, plain.test().statistic(), PRINTED),
                () -> assertEquals(11.99855967707756, peto.groups().get(0).expected(), PRINTED),
                () -> assertEquals(14.4571508187171, peto.test().statistic(), PRINTED));
    }

    /// Worked by hand from three deaths: at risk 4, 3 and 1; the first group loses its two samples first.
    @Test
    void weightsByHand() {
        SurvivalTimes times = SurvivalTimes.of(new double[] {1, 2, 3, 4}, new boolean[] {true, true, false, true});
        Strata groups = Strata.of(List.of("a", "a", "b", "b"));
        double[] atRisk = {4, 3};
        double[] share = {2.0 / 4, 1.0 / 3};
        double[] before = {1, 3.0 / 4};
        for (RankWeight weight : RankWeight.values()) {
            double difference = 0;
            double variance = 0;
            for (int k = 0; k < 2; k++) {
                double w = switch (weight) {
                    case LOG_RANK -> 1;
                    case GEHAN -> atRisk[k];
                    case TARONE_WARE -> Math.sqrt(atRisk[k]);
                    case PETO -> before[k];
                };
                difference += w * (1 - share[k]);
                variance += w * w * share[k] * (1 - share[k]);
            }
            double statistic = new LogRank(weight).test(times, groups).orElseThrow().test().statistic();
            assertEquals(difference * difference / variance, statistic, PRINTED, weight::toString);
        }
    }

    /// R 4.2.2, survival 3.5-3: `survdiff(Surv(t, e) ~ arm + strata(s))`, s = 1, 2, 3, 1, …; three groups a, b, c, a, … and their
    /// trend from its `var`.
    @Test
    void strataAndSeveralGroups() {
        List<String> thirds = IntStream.range(0, 42).mapToObj(i -> List.of("a", "b", "c").get(i % 3)).toList();
        LogRankTest stratified = LogRank.withDefaults()
                .test(LEUKAEMIA, LeukaemiaRemission.arms(), Strata.of(thirds)).orElseThrow();
        LogRankTest three = LogRank.withDefaults().test(LEUKAEMIA, Strata.of(thirds)).orElseThrow();
        LogRankTest threePeto = new LogRank(RankWeight.PETO).test(LEUKAEMIA, Strata.of(thirds)).orElseThrow();
        assertAll(() -> assertEquals(15.1816069948808, stratified.test().statistic(), PRINTED),
                () -> assertEquals(0.716380589169184, three.test().statistic(), PRINTED),
                () -> assertEquals(2, three.test().degreesOfFreedom()),
                () -> assertEquals(-2.87613904475916, three.covariance().entry(0, 1), PRINTED),
                () -> assertEquals(0.715996293947111, three.trend(1, 2, 3).orElseThrow().statistic(), PRINTED),
                () -> assertEquals(0.56227214626292, threePeto.test().statistic(), PRINTED));
    }

    @Test
    void ovarian() {
        OvarianCohort cohort = OvarianCohort.read();
        compare(cohort, cohort::residual, "resid");
        compare(cohort, cohort::stage, "stage3");
    }

    private static void compare(OvarianCohort cohort, IntFunction<String> label, String name) {
        int[] rows = cohort.known(List.of(label));
        LogRankTest test = LogRank.withDefaults().test(cohort.times(rows), cohort.labels(rows, label)).orElseThrow();
        ReferenceTable expected = OvarianCohort.reference("survival.logrank_" + name + ".os.tsv");
        for (LogRankTest.Group group : test.groups()) {
            int row = expected.rowOf("strata", name + "=" + group.name());
            assertEquals(expected.number(row, "n"), group.size());
            assertEquals(expected.number(row, "obs"), group.observed());
            assertEquals(expected.number(row, "exp"), group.expected(), 1e-7, "ten digits of a hundred");
            assertEquals(expected.number(row, "chisq"), test.test().statistic(), 1e-8, "ten digits");
            assertEquals(expected.number(row, "df"), test.test().degreesOfFreedom());
            assertEquals(1, test.test().pValue() / expected.number(row, "p"), 1e-9);
        }
    }

    @Test
    void whatCannotBeCompared() {
        LogRank method = LogRank.withDefaults();
        refused(Outcome.Reason.ONE_GROUP, method.test(LEUKAEMIA, Strata.none(42)));
        SurvivalTimes censored = SurvivalTimes.of(new double[] {1, 2}, new boolean[2]);
        refused(Outcome.Reason.NO_EVENTS, method.test(censored, Strata.of(List.of("a", "b"))));
        SurvivalTimes apart = SurvivalTimes.of(new double[] {1, 2, 3}, new boolean[] {false, true, true});
        refused(Outcome.Reason.NO_EVENTS, method.test(apart, Strata.of(List.of("a", "b", "b"))));
    }

    /// A group that is gone before the first event is compared with nobody and costs no degree of freedom.
    @Test
    void aGroupThatLeftEarlyDoesNotCount() {
        SurvivalTimes times = SurvivalTimes.of(new double[] {1, 2, 3, 4, 5},
                new boolean[] {false, true, true, true, false});
        LogRankTest three = LogRank.withDefaults().test(times, Strata.of(List.of("early", "a", "b", "a", "b")))
                .orElseThrow();
        LogRankTest two = LogRank.withDefaults().test(times.rows(1, 2, 3, 4), Strata.of(List.of("a", "b", "a", "b")))
                .orElseThrow();
        assertEquals(two.test(), three.test());
    }

    /// Two pairs of groups that never meet: two comparisons, not three.
    @Test
    void groupsThatNeverMeet() {
        SurvivalTimes times = SurvivalTimes.of(new double[] {1, 2, 3, 1, 2, 3},
                new boolean[] {true, true, false, true, true, true});
        Strata groups = Strata.of(List.of("a", "b", "a", "c", "d", "d"));
        Strata strata = Strata.of(List.of("1", "1", "1", "2", "2", "2"));
        LogRankTest test = LogRank.withDefaults().test(times, groups, strata).orElseThrow();
        double first = LogRank.withDefaults().test(times.rows(0, 1, 2), Strata.of(List.of("a", "b", "a"))).orElseThrow()
                .test()
                .statistic();
        double second = LogRank.withDefaults().test(times.rows(3, 4, 5), Strata.of(List.of("c", "d", "d")))
                .orElseThrow().test()
                .statistic();
        assertEquals(2, test.test().degreesOfFreedom());
        assertEquals(first + second, test.test().statistic(), PRINTED);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void orderOfSamplesAndNamesOfGroupsDoNotMatter(long seed) {
        Random random = new Random(seed);
        int n = 20 + random.nextInt(40);
        double[] times = new double[n];
        boolean[] events = new boolean[n];
        List<String> labels = new ArrayList<>();
        int[] order = IntStream.range(0, n).toArray();
        for (int i = 0; i < n; i++) {
            times[i] = random.nextInt(15);
            events[i] = random.nextInt(3) > 0;
            labels.add("abc".substring(i % 3, i % 3 + 1));
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        SurvivalTimes sample = SurvivalTimes.of(times, events);
        for (RankWeight weight : RankWeight.values()) {
            double expected = new LogRank(weight).test(sample, Strata.of(labels)).orElseThrow().test().statistic();
            Strata permuted = Strata.of(labels).rows(order);
            double statistic = new LogRank(weight).test(sample.rows(order), permuted).orElseThrow().test().statistic();
            assertEquals(expected, statistic, 1e-10 * (1 + expected), () -> "seed " + seed + ", " + weight);
        }
    }

    private static void refused(Outcome.Reason reason, Outcome<LogRankTest> outcome) {
        assertEquals(reason, assertInstanceOf(Outcome.NotAssessable.class, outcome).reason());
    }
}
