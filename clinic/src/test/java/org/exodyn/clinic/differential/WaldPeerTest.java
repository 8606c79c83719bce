package org.exodyn.clinic.differential;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.exodyn.clinic.SharedCohort;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shrunken dispersions and Wald tests against DESeq2 1.38.3 with its size factors, step by step.
class WaldPeerTest {
    @ParameterizedTest
    @CsvSource({"gbm_exomir_2018, counts.tsv, gbm_vs_control, GBM",
        "gbm_exomir_2018, counts.tsv, gbm_vs_control_adj_age_sex, GBM",
        "gbm_exomir_2018, counts.tsv, gbm_vs_glioma_3groups, GBM",
        "tcga_ov_mir_platinum, counts.tsv.gz, platinum_resistant_vs_sensitive, resistant",
        "tcga_ov_mir_platinum, counts.tsv.gz, platinum_resistant_vs_sensitive_adj_plate, resistant"})
    void agreesWithDeseq2(String name, String file, String tag, String tested) {
        SharedCohort cohort = SharedCohort.named(name);
        double[][] design = cohort.design(tag);
        List<String> samples = cohort.keys("reference/" + tag + ".design.tsv");
        List<String> features = cohort.keys("reference/" + tag + ".features.tsv");
        double[][] counts = cohort.matrix(file, features, samples);
        Map<String, Double> factors = cohort.column("reference/" + tag + ".deseq2_sizefactors.tsv",
                "deseq2_sizeFactor");
        double[] size = samples.stream().mapToDouble(factors::get).toArray();

        WaldTest.Result result = WaldTest.test(counts, size, design, cohort.coefficient(tag, tested),
                WaldTest.WildCounts.KEPT);

        Comparison comparison = new Comparison(cohort, "reference/" + tag + ".deseq2.tsv", features);
        comparison.relative("mean", "baseMean", result.baseMean(), 1e-8, 1);
        comparison.relative("own dispersion", "dispGeneEst", result.dispersions().own(), 1e-3, 0.95);
        comparison.relative("trend", "dispFit", result.dispersions().trend(), 1e-3, 1);
        comparison.relative("dispersion", "dispersion", result.dispersions().shrunken(), 1e-3, 0.95);
        comparison.near("effect", "log2FoldChange", column(result, TestRow::effect), 1e-3, 0.99);
        comparison.relative("p", "pvalue_noCooks", column(result, TestRow::p), 0.01, 0.95);
        comparison.sameHits("padj_noFilter", FalseDiscoveryRate.of(column(result, TestRow::p)), 2);
        // Distances rest on the dispersions, which agree to a thousandth.
        comparison.relative("Cook's distance", "maxCooks", result.cooks(), 2e-3, 0.95);
        double[] trusted = Arrays.stream(result.trusted()).mapToDouble(TestRow::p).toArray();
        comparison.sameMissing("pvalue", trusted);
        IndependentFilter filter = IndependentFilter.of(trusted, result.baseMean());
        comparison.sameMissing("padj", filter.q());
        comparison.sameHits("padj", filter.q(), 2);
    }

    /// With its default, which replaces wild counts.
    @ParameterizedTest
    @CsvSource({"gbm_exomir_2018, counts.tsv, gbm_vs_control, GBM",
        "gbm_exomir_2018, counts.tsv, gbm_vs_control_adj_age_sex, GBM",
        "gbm_exomir_2018, counts.tsv, gbm_vs_glioma_3groups, GBM",
        "tcga_ov_mir_platinum, counts.tsv.gz, platinum_resistant_vs_sensitive_adj_plate, resistant"})
    void agreesWithDeseq2WhereItReplacesCounts(String name, String file, String tag, String tested) {
        SharedCohort cohort = SharedCohort.named(name);
        List<String> samples = cohort.keys("reference/" + tag + ".design.tsv");
        List<String> features = cohort.keys("reference/" + tag + ".features.tsv");
        double[][] counts = cohort.matrix(file, features, samples);
        Map<String, Double> factors = cohort.column("reference/" + tag + ".deseq2_sizefactors.tsv",
                "deseq2_sizeFactor");
        double[] size = samples.stream().mapToDouble(factors::get).toArray();

        WaldTest.Result result = WaldTest.test(counts, size, cohort.design(tag), cohort.coefficient(tag, tested),
                WaldTest.WildCounts.REPLACED);

        Comparison comparison = new Comparison(cohort, "reference/" + tag + ".deseq2_default.tsv", features);
        comparison.sameTruth("replaced", result.replaced());
        comparison.relative("mean", "baseMean", result.baseMean(), 1e-8, 1);
        comparison.relative("dispersion", "dispersion", result.dispersions().shrunken(), 1e-3, 0.95);
        comparison.near("effect", "log2FoldChange", column(result, TestRow::effect), 1e-3, 0.99);
        comparison.relative("error", "lfcSE", result.errors(), 0.01, 0.95);
        double[] trusted = Arrays.stream(result.trusted()).mapToDouble(TestRow::p).toArray();
        comparison.sameMissing("pvalue", trusted);
        comparison.relative("p", "pvalue", trusted, 0.01, 0.95);
        IndependentFilter filter = IndependentFilter.of(trusted, result.baseMean());
        comparison.sameMissing("padj", filter.q());
        comparison.sameHits("padj", filter.q(), 2);
    }

    private static double[] column(WaldTest.Result result, java.util.function.ToDoubleFunction<TestRow> value) {
        return Arrays.stream(result.rows()).mapToDouble(value).toArray();
    }
}
