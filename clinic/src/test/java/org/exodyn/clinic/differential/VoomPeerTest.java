package org.exodyn.clinic.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.exodyn.clinic.SharedCohort;
import org.exodyn.clinic.counts.LibrarySizes;
import org.exodyn.clinic.normalisation.TrimmedMean;
import org.exodyn.clinic.variance.LinearFits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// voom and moderated t against limma 3.54.1, step by step.
class VoomPeerTest {
    @ParameterizedTest
    @CsvSource({"gbm_exomir_2018, counts.tsv, gbm_vs_control, GBM, tsv",
        "gbm_exomir_2018, counts.tsv, gbm_vs_control_adj_age_sex, GBM, tsv",
        "gbm_exomir_2018, counts.tsv, gbm_vs_glioma_3groups, GBM, tsv",
        "tcga_ov_mir_platinum, counts.tsv.gz, platinum_resistant_vs_sensitive, resistant, tsv.gz",
        "tcga_ov_mir_platinum, counts.tsv.gz, platinum_resistant_vs_sensitive_adj_plate, resistant, tsv.gz"})
    void agreesWithLimma(String name, String file, String tag, String tested, String ending) {
        SharedCohort cohort = SharedCohort.named(name);
        double[][] design = cohort.design(tag);
        List<String> samples = cohort.keys("reference/" + tag + ".design.tsv");
        List<String> features = cohort.keys("reference/" + tag + ".features.tsv");
        double[][] counts = cohort.matrix(file, features, samples);
        double[] sizes = LibrarySizes.effective(LibrarySizes.of(counts), TrimmedMean.factors(counts, false));

        Voom voom = Voom.of(counts, sizes, design);
        near(cohort.matrix("reference/" + tag + ".voom_E." + ending, features, samples), voom.values());
        near(cohort.matrix("reference/" + tag + ".voom_weights." + ending, features, samples), voom.weights());

        int coefficient = cohort.coefficient(tag, tested);
        ModeratedT t = ModeratedT.of(LinearFits.of(voom.values(), voom.weights(), design, coefficient), coefficient,
                false);
        Comparison comparison = new Comparison(cohort, "reference/" + tag + ".limma_voom.tsv", features);
        // 1e-6 is asked for; the files hold ten digits.
        comparison.near("effect", "logFC", column(t, TestRow::effect), 1e-6, 1);
        comparison.near("t", "t", column(t, TestRow::statistic), 1e-6, 1);
        comparison.relative("p", "P.Value", column(t, TestRow::p), 1e-5, 1);
        comparison.relative("df", "df.total", column(t, TestRow::freedom), 1e-6, 1);
        comparison.near("q", "adj.P.Val", FalseDiscoveryRate.of(column(t, TestRow::p)), 1e-6, 1);
    }

    private static double[] column(ModeratedT t, java.util.function.ToDoubleFunction<TestRow> value) {
        return Arrays.stream(t.rows()).mapToDouble(value).toArray();
    }

    private static void near(double[][] expected, double[][] ours) {
        for (int row = 0; row < expected.length; row++) {
            for (int column = 0; column < expected[row].length; column++) {
                assertEquals(expected[row][column], ours[row][column],
                        1e-6 * Math.max(1, Math.abs(expected[row][column])));
            }
        }
    }
}
