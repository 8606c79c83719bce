package org.exodyn.clinic.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.estimate.ReferenceTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nested cross-validations of the cohorts, redone in the folds of the reference (R 4.2.2, glmnet 4.1-6, pROC 1.18.0).
class NestedCrossValidationTest {
    private static final ElasticNet NET = ElasticNet.withDefaults().withMixing(0.5).withThreshold(1e-9);
    /// Both programs stop at the same place, and deviances of neighbouring penalties differ by more than rounding.
    private static final double PREDICTION = 1e-6;
    /// Ten digits are given.
    private static final double TEN_DIGITS = 1e-9;

    @Test
    void glioblastoma() {
        String reference = "gbm_exomir_2018/reference/nestedcv.";
        List<double[]> predicted = compare(NestedCohort.glioblastoma(), NET, reference, "gbm_vs_control_enet0.5", true,
                TEN_DIGITS);
        boolean[] positive = NestedCohort.glioblastoma().positive();
        ReferenceTable summary = ReferenceTable.ofCohorts(reference + "gbm_vs_control_enet0.5.summary.tsv");
        mean(summary, "avg_precision", 1e-6, predicted,
                p -> PrecisionRecallCurve.of(ScoredSamples.of(p, positive).orElseThrow()).averagePrecision());
        mean(summary, "brier", 1e-6, predicted, p -> BrierScore.of(PredictedProbabilities.of(p, positive), 10).score());
        mean(summary, "calib_intercept", CALIBRATION, predicted, p -> calibration(p, positive).intercept().estimate());
        mean(summary, "calib_slope", CALIBRATION, predicted, p -> calibration(p, positive).slope().estimate());
        mean(summary, "calib_in_large", CALIBRATION, predicted, p -> calibration(p, positive).inTheLarge().estimate());
    }

    /// One of ten repeats nearly separates the classes (slope 16), which enlarges a difference of 1e-7 in probabilities.
    private static final double CALIBRATION = 1e-4;

    /// No signal in platinum resistance. Models without a predictor give ties up to rounding, which pROC's variance does not see as ties.
    @Test
    @Tag("slow")
    void platinum() {
        compare(NestedCohort.platinum(), NET, "tcga_ov_mir_platinum/reference/nestedcv.", "platinum_enet0.5", true,
                1e-5);
    }

    /// A hint of one in doxorubicin resistance, with an interval that holds one half.
    @Test
    @Tag("slow")
    void doxorubicin() {
        String reference = "sarcoma_ev_doxorubicin_2024/reference/nestedcv.";
        compare(NestedCohort.doxorubicin(), NET, reference, "doxo_RvsS_pre_enet0.5", true, TEN_DIGITS);
        compare(NestedCohort.doxorubicin(), NET.withMixing(0), reference, "doxo_RvsS_pre_ridge", false, TEN_DIGITS);
    }

    private static List<double[]> compare(NestedCohort cohort, ElasticNet net, String reference, String analysis,
            boolean predictionsGiven, double ends) {
        ReferenceTable given = ReferenceTable.ofCohorts(reference + "predictions.tsv");
        ReferenceTable summary = ReferenceTable.ofCohorts(reference + analysis + ".summary.tsv");
        int n = cohort.samples().size();
        double[] mean = new double[n];
        List<double[]> all = new ArrayList<>();
        for (String repeat : cohort.repeats()) {
            double[] predicted = cohort.predict(net, repeat);
            all.add(predicted);
            ReferenceTable rows = given.where("rep", repeat);
            for (int i = 0; i < n; i++) {
                mean[i] += predicted[i] / cohort.repeats().size();
                if (predictionsGiven) {
                    assertEquals(rows.number(rows.rowOf("sample", cohort.samples().get(i)), "prob"), predicted[i],
                            PREDICTION,
                            "repeat " + repeat + ", " + cohort.samples().get(i));
                }
            }
        }
        mean(summary, "auc_mean_over_repeats", TEN_DIGITS, all,
                p -> RocCurve.of(ScoredSamples.of(p, cohort.positive()).orElseThrow()).area());
        // Models without a predictor give equal predictions, but their means differ by rounding.
        double[] rounded = Arrays.stream(mean).map(p -> Math.rint(p * 1e12) / 1e12).toArray();
        RocCurve curve = RocCurve.of(ScoredSamples.of(rounded, cohort.positive()).orElseThrow());
        Interval interval = curve.interval(0.95);
        assertEquals(summary.number(0, "auc_of_mean_pred"), curve.area(), TEN_DIGITS);
        assertEquals(summary.number(0, "delong_lo"), interval.lower(), ends);
        assertEquals(summary.number(0, "delong_hi"), interval.upper(), ends);
        return all;
    }

    private static void mean(ReferenceTable summary, String what, double tolerance, List<double[]> predicted,
            ToDoubleFunction<double[]> measure) {
        assertEquals(summary.number(0, what), predicted.stream().mapToDouble(measure).average().orElseThrow(),
                tolerance, what);
    }

    private static Calibration calibration(double[] p, boolean[] positive) {
        return Calibration.of(PredictedProbabilities.of(p, positive)).orElseThrow();
    }
}
