package org.exodyn.clinic.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The ovarian cohort against R 4.2.2 with survival 3.5-3.
class CoxOvarianTest {
    /// Both programs stop before the last digit of a maximum; R's rule leaves up to 1e-7.
    private static final double COX = 1e-6;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void severalCovariates(boolean stratified) {
        OvarianCohort cohort = OvarianCohort.read();
        int[] rows = cohort.known(List.of(cohort::stage, cohort::residual, row -> number(cohort, row)));
        double[] mir = standardised(cohort, cohort.log2CountsPerMillion("hsa-mir-1301"));
        double[] age = cohort.samples().numbers("age");
        double[][] columns = {column(rows, row -> mir[row]), column(rows, row -> age[row] / 10),
            column(rows, row -> cohort.stage(row).equals("III") ? 1 : 0),
            column(rows, row -> cohort.stage(row).equals("IV") ? 1 : 0),
            column(rows, row -> cohort.residual(row).equals("macroscopic") ? 1 : 0)};
        List<String> names = List.of("mir", "age10", "stage3III", "stage3IV", "residmacroscopic");
        CoxSample sample = CoxSample.of(cohort.times(rows), Covariates.of(names, columns));
        if (stratified) {
            sample = sample.withStrata(cohort.labels(rows, row -> cohort.samples().text(row, "plate")));
        }
        CoxFit fit = CoxModel.withDefaults().fit(sample).orElseThrow();
        ProportionalHazardsCheck check = ProportionalHazardsCheck.of(fit);
        String file = "survival.cox_multi." + (stratified ? "strat_plate." : "");
        ReferenceTable terms = OvarianCohort.reference(file + "tsv");
        for (int j = 0; j < names.size(); j++) {
            int row = terms.rowOf("term", names.get(j));
            CoxTerm term = fit.terms().get(j);
            assertEquals(terms.number(row, "coef"), term.coefficient(), COX);
            assertEquals(terms.number(row, "se(coef)"), term.standardError(), COX);
            assertEquals(terms.number(row, "lower95"), term.hazardRatioInterval().lower(), COX);
            assertEquals(terms.number(row, "upper95"), term.hazardRatioInterval().upper(), 1e-5,
                    "a factor of up to 10");
            assertEquals(terms.number(row, "Pr(>|z|)"), term.pValue(), COX);
            assertEquals(terms.number(row, "zph_chisq"), check.tests().get(j).test().statistic(), COX);
            assertEquals(terms.number(row, "zph_p"), check.tests().get(j).test().pValue(), COX);
        }
        ReferenceTable all = OvarianCohort.reference(file + "global.tsv");
        assertEquals(all.number(0, "n"), fit.sample().size());
        assertEquals(all.number(0, "events"), fit.sample().times().events());
        assertEquals(all.number(0, "loglik0"), fit.nullLogLikelihood(), COX);
        assertEquals(all.number(0, "loglik1"), fit.logLikelihood(), COX);
        assertEquals(all.number(0, "lrt"), fit.likelihoodRatioTest().statistic(), COX);
        assertEquals(all.number(0, "score"), fit.scoreTest().statistic(), COX);
        assertEquals(all.number(0, "wald"), fit.waldTest().statistic(), 0.005, "two digits are printed");
        assertEquals(all.number(0, "concordance"), fit.concordance().index(), COX);
        assertEquals(all.number(0, "se_concordance"), fit.concordance().standardError(), COX);
        assertEquals(all.number(0, "zph_global_p"), check.global().pValue(), COX);
    }

    /// Each of 314 miRNAs by itself, per standard deviation.
    @ParameterizedTest
    @EnumSource
    void oneMiRnaAtATime(TieMethod ties) {
        OvarianCohort cohort = OvarianCohort.read();
        int[] rows = cohort.followed();
        SurvivalTimes times = cohort.times(rows);
        ReferenceTable expected = OvarianCohort
                .reference("survival.cox_univariate.os." + (ties == TieMethod.EFRON ? "tsv" : "breslow.tsv"));
        List<double[]> values = cohort.log2CountsPerMillion(expected.texts("feature"));
        for (int feature = 0; feature < expected.size(); feature++) {
            double[] x = values.get(feature);
            CoxSample sample = CoxSample.of(times, Covariates.of("x", column(rows, row -> x[row])));
            HazardRatioPerDeviation ratio = HazardRatioPerDeviation.of(CoxModel.withDefaults().withTies(ties), sample)
                    .orElseThrow();
            String name = expected.text(feature, "feature");
            assertEquals(expected.number(feature, "coef_per_sd"), ratio.term().coefficient(), COX, name);
            assertEquals(expected.number(feature, "se"), ratio.term().standardError(), COX, name);
            assertEquals(expected.number(feature, "wald_p"), ratio.term().pValue(), COX, name);
            assertEquals(expected.number(feature, "score_p"), ratio.fit().scoreTest().pValue(), COX, name);
            assertEquals(expected.number(feature, "concordance"), ratio.fit().concordance().index(), COX, name);
        }
    }

    /// `basehaz(centered = FALSE)` of a fit with Efron's ties.
    @Test
    void cumulativeBaselineHazard() {
        ReferenceTable input = OvarianCohort.reference("oracle/glmnet_cox_input.tsv");
        ReferenceTable coefficients = OvarianCohort.reference("oracle/breslow_basehaz_2cov.coef.tsv");
        ReferenceTable expected = OvarianCohort.reference("oracle/breslow_basehaz_2cov.tsv");
        boolean[] events = new boolean[input.size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = input.number(i, "event") == 1;
        }
        List<String> names = coefficients.texts("term");
        double[][] columns = names.stream().map(input::numbers).toArray(double[][]::new);
        CoxFit fit = CoxModel.withDefaults()
                .fit(CoxSample.of(SurvivalTimes.of(input.numbers("time"), events), Covariates.of(names, columns)))
                .orElseThrow();
        BaselineHazard hazard = fit.baselineAtZero().getFirst();
        for (int j = 0; j < names.size(); j++) {
            assertEquals(coefficients.number(j, "coef"), fit.coefficients()[j], COX);
        }
        for (int k = 0; k < expected.size(); k++) {
            assertEquals(expected.number(k, "hazard"), hazard.at(expected.number(k, "time")), COX);
        }
    }

    private static String number(OvarianCohort cohort, int row) {
        String age = cohort.samples().text(row, "age");
        return age.equals("NA") ? "" : age;
    }

    private static double[] standardised(OvarianCohort cohort, double[] values) {
        double[] followed = column(cohort.followed(), row -> values[row]);
        double mean = Arrays.stream(followed).average().orElseThrow();
        double deviation = Math
                .sqrt(Arrays.stream(followed).map(x -> (x - mean) * (x - mean)).sum() / (followed.length - 1));
        return Arrays.stream(values).map(x -> (x - mean) / deviation).toArray();
    }

    private static double[] column(int[] rows, java.util.function.IntToDoubleFunction value) {
        return Arrays.stream(rows).mapToDouble(value).toArray();
    }
}
