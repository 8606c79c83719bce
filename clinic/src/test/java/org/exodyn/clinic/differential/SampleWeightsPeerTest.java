package org.exodyn.clinic.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exodyn.clinic.SharedCohort;
import org.exodyn.clinic.counts.LibrarySizes;
import org.exodyn.clinic.normalisation.TrimmedMean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// voom with sample weights against limma 3.54.1 `voomWithQualityWeights`.
class SampleWeightsPeerTest {
    @ParameterizedTest
    @CsvSource({"gbm_vs_control, GBM", "gbm_vs_control_adj_age_sex, GBM", "gbm_vs_glioma_3groups, GBM"})
    void agreesWithLimma(String tag, String tested) {
        SharedCohort cohort = SharedCohort.named("gbm_exomir_2018");
        double[][] design = cohort.design(tag);
        List<String> samples = cohort.keys("reference/" + tag + ".design.tsv");
        List<String> features = cohort.keys("reference/" + tag + ".features.tsv");
        double[][] counts = cohort.matrix("counts.tsv", features, samples);
        double[] sizes = LibrarySizes.effective(LibrarySizes.of(counts), TrimmedMean.factors(counts, false));
        int coefficient = cohort.coefficient(tag, tested);

        ModeratedT t = new LinearAnalysis(design, coefficient, new int[0], true).voom(counts, sizes,
                Voom.of(counts, sizes, design), new ArrayList<>());

        Comparison comparison = new Comparison(cohort, "reference/" + tag + ".limma_voomQW.tsv", features);
        comparison.near("effect", "logFC", Arrays.stream(t.rows()).mapToDouble(TestRow::effect).toArray(), 1e-6, 1);
        comparison.near("t", "t", Arrays.stream(t.rows()).mapToDouble(TestRow::statistic).toArray(), 1e-6, 1);
    }
}
