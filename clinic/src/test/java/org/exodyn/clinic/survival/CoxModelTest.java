package org.exodyn.clinic.survival;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.InformationMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoxModelTest {
    /// Both programs solve for the maximum to the last digits; sums over sixty samples lose a few.
    private static final double EXACT = 1e-9;

    /// β of remission under placebo: 1.509 and 1.572 with standard errors 0.410 and 0.412 are printed in textbooks; all
    /// digits from R 4.2.2, survival 3.5-3.
    @ParameterizedTest
    @CsvSource({"BRESLOW, 1.50919141258588, 0.409564406366741, -86.3796220711456, 15.9305395640327",
        "EFRON, 1.57212514882907, 0.412396717709455, -85.0084245773717, 17.2465367957166"})
    void remission(TieMethod ties, double beta, double error, double logLikelihood, double score) {
        CoxFit fit = CoxModel.withDefaults().withTies(ties)
                .fit(CoxSample.of(LeukaemiaRemission.all(), LeukaemiaRemission.placebo())).orElseThrow();
        CoxTerm term = fit.terms().getFirst();
        assertAll(() -> assertEquals(beta, term.coefficient(), EXACT),
                () -> assertEquals(error, term.standardError(), EXACT),
                () -> assertEquals(logLikelihood, fit.logLikelihood(), EXACT),
                () -> assertEquals(score, fit.scoreTest().statistic(), EXACT),
                () -> assertEquals(Math.exp(beta), term.hazardRatio(), 1e-8),
                () -> assertEquals(Math.exp(beta - 1.959963984540054 * error), term.hazardRatioInterval().lower(),
                        1e-8));
    }

    @ParameterizedTest
    @CsvSource({"BRESLOW, false", "BRESLOW, true", "EFRON, false", "EFRON, true"})
    void everythingThatRComputes(TieMethod ties, boolean stratified) {
        String name = ties.name().toLowerCase(java.util.Locale.ROOT) + (stratified ? " strata" : "");
        CoxSample sample = MadeSample.sample(stratified);
        CoxFit fit = CoxModel.withDefaults().withTies(ties).fit(sample).orElseThrow();
        CoxResiduals residuals = fit.residuals();
        Concordance concordance = fit.concordance();
        assertAll(() -> same(name, "coefficient", fit.coefficients()),
                () -> same(name, "standard error", errors(fit.covariance())),
                () -> same(name, "log likelihood", fit.nullLogLikelihood(), fit.logLikelihood()),
                () -> same(name, "tests", fit.likelihoodRatioTest().statistic(), fit.scoreTest().statistic(),
                        fit.waldTest().statistic()),
                () -> same(name, "concordance", (double) concordance.concordant(), (double) concordance.discordant(),
                        (double) concordance.tiedScores(), concordance.index(), concordance.standardError()),
                () -> same(name, "zph km", statistics(ProportionalHazardsCheck.of(fit))),
                () -> same(name, "zph rank", statistics(ProportionalHazardsCheck.of(fit, TimeScale.RANK))),
                () -> same(name, "zph identity", statistics(ProportionalHazardsCheck.of(fit, TimeScale.IDENTITY))),
                () -> same(name, "zph log", statistics(ProportionalHazardsCheck.of(fit, TimeScale.LOG))),
                () -> same(name, "robust standard error", errors(residuals.robustCovariance(MadeSample.clusters()))),
                () -> same(name, "martingale", residuals.martingale()),
                () -> same(name, "score", byColumn(residuals.score())),
                () -> assertArrayEquals(sorted(MadeSample.values(name, "schoenfeld")), sorted(schoenfeld(residuals)),
                        EXACT),
                () -> assertArrayEquals(sorted(MadeSample.values(name, "baseline")), baseline(fit), EXACT));
    }

    /// A factor's columns are judged together. R 4.2.2, survival 3.5-3: `cox.zph(coxph(Surv(time, event) ~ x1 + factor(s)))`.
    @Test
    void proportionalHazardsOfAFactor() {
        CoxSample made = MadeSample.sample(false);
        Strata thirds = MadeSample.thirds();
        double[][] columns = {made.covariates().column(0), new double[60], new double[60]};
        for (int i = 0; i < 60; i++) {
            columns[1][i] = thirds.levels().get(thirds.levelOf(i)).equals("1") ? 1 : 0;
            columns[2][i] = thirds.levels().get(thirds.levelOf(i)).equals("2") ? 1 : 0;
        }
        CoxFit fit = CoxModel.withDefaults().fit(CoxSample.of(made.times(),
                org.exodyn.clinic.estimate.Covariates.of(List.of("x1", "s1", "s2"), columns))).orElseThrow();
        Map<String, List<String>> terms = new LinkedHashMap<>();
        terms.put("x1", List.of("x1"));
        terms.put("s", List.of("s1", "s2"));
        ProportionalHazardsCheck check = ProportionalHazardsCheck.of(fit, TimeScale.KAPLAN_MEIER, terms);
        same("efron factor", "zph terms", statistics(check));
        assertEquals(2, check.tests().get(1).test().degreesOfFreedom());
    }

    /// Residuals are a decomposition of zero.
    @Test
    void residualsAddUpToZero() {
        CoxResiduals residuals = CoxModel.withDefaults().fit(MadeSample.sample(true)).orElseThrow().residuals();
        assertEquals(0, Arrays.stream(residuals.martingale()).sum(), 1e-10);
        for (int j = 0; j < 3; j++) {
            int covariate = j;
            assertEquals(0, Arrays.stream(residuals.score()).mapToDouble(row -> row[covariate]).sum(), 1e-8);
            assertEquals(0, residuals.schoenfeld().stream().mapToDouble(event -> event.residual().get(covariate)).sum(),
                    1e-8);
        }
    }

    /// With one covariate that is a group, no ties and β = 0, the score test is the log-rank test.
    @Test
    void scoreTestIsTheLogRankTest() {
        double[] times = IntStream.range(0, 42).mapToDouble(i -> 1 + i * 17 % 42).toArray();
        boolean[] events = new boolean[42];
        for (int i = 0; i < 42; i++) {
            events[i] = i % 3 > 0;
        }
        SurvivalTimes distinct = SurvivalTimes.of(times, events);
        CoxFit fit = CoxModel.withDefaults().fit(CoxSample.of(distinct, LeukaemiaRemission.placebo())).orElseThrow();
        assertEquals(LogRank.withDefaults().test(distinct, LeukaemiaRemission.arms()).orElseThrow().test().statistic(),
                fit.scoreTest().statistic(), EXACT);
    }

    /// Survival of the average sample falls from one, and a hazard ratio r raises it to the power r.
    @Test
    void baselineSurvival() {
        CoxFit fit = CoxModel.withDefaults().fit(MadeSample.sample(false)).orElseThrow();
        BaselineHazard mean = fit.baselineAtMean().getFirst();
        assertEquals(1, mean.survivalAt(0.5, 1));
        assertEquals(Math.pow(mean.survivalAt(5, 1), 2.5), mean.survivalAt(5, 2.5), 1e-14);
        double centre = 0;
        for (int j = 0; j < 3; j++) {
            centre += fit.coefficients()[j]
                    * Arrays.stream(fit.sample().covariates().column(j)).average().orElseThrow();
        }
        assertEquals(mean.at(5), fit.baselineAtZero().getFirst().at(5) * Math.exp(centre), 1e-12);
    }

    private static void same(String name, String what, double... actual) {
        double[] expected = MadeSample.values(name, what);
        assertEquals(expected.length, actual.length, what);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], EXACT * Math.max(1, Math.abs(expected[i])), what + " " + i);
        }
    }

    private static double[] errors(InformationMatrix covariance) {
        return IntStream.range(0, covariance.size()).mapToDouble(j -> Math.sqrt(covariance.entry(j, j))).toArray();
    }

    private static double[] statistics(ProportionalHazardsCheck check) {
        List<Double> statistics = new ArrayList<>(check.tests().stream().map(test -> test.test().statistic()).toList());
        statistics.add(check.global().statistic());
        return statistics.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] byColumn(double[][] rows) {
        return IntStream.range(0, rows[0].length).boxed()
                .flatMapToDouble(j -> Arrays.stream(rows).mapToDouble(row -> row[j])).toArray();
    }

    private static double[] schoenfeld(CoxResiduals residuals) {
        return residuals.schoenfeld().stream().flatMapToDouble(event -> event.residual().stream().mapToDouble(x -> x))
                .toArray();
    }

    /// R lists a stratum at each of its times, with or without an event.
    private static double[] baseline(CoxFit fit) {
        List<Double> values = new ArrayList<>();
        CoxSample sample = fit.sample();
        List<int[]> strata = sample.strata().rowsByLevel();
        for (int s = 0; s < strata.size(); s++) {
            BaselineHazard hazard = fit.baselineAtZero().get(s);
            Arrays.stream(strata.get(s)).mapToDouble(sample.times()::time).distinct()
                    .forEach(time -> values.add(hazard.at(time)));
        }
        return sorted(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
