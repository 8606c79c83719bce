package org.exodyn.clinic.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.exodyn.clinic.SharedCohort;
import org.exodyn.clinic.counts.CountFilter;
import org.exodyn.clinic.counts.LibrarySizes;
import org.exodyn.clinic.normalisation.TrimmedMean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Quasi-likelihood tests against edgeR 3.40.2, step by step.
class QuasiLikelihoodPeerTest {
    @ParameterizedTest
    @CsvSource({"gbm_exomir_2018, counts.tsv, gbm_vs_control, GBM",
        "gbm_exomir_2018, counts.tsv, gbm_vs_control_adj_age_sex, GBM",
        "gbm_exomir_2018, counts.tsv, gbm_vs_glioma_3groups, GBM",
        "tcga_ov_mir_platinum, counts.tsv.gz, platinum_resistant_vs_sensitive, resistant",
        "tcga_ov_mir_platinum, counts.tsv.gz, platinum_resistant_vs_sensitive_adj_plate, resistant"})
    void agreesWithEdgeR(String name, String file, String tag, String tested) {
        SharedCohort cohort = SharedCohort.named(name);
        double[][] design = cohort.design(tag);
        List<String> samples = cohort.keys("reference/" + tag + ".design.tsv");
        List<String> features = cohort.keys("reference/" + tag + ".features.tsv");
        String oracle = "reference/" + tag + ".edger_ql.tsv";

        List<String> all = cohort.keys(file);
        boolean[] kept = CountFilter.kept(cohort.matrix(file, all, samples), design);
        assertEquals(features, java.util.stream.IntStream.range(0, kept.length).filter(i -> kept[i]).mapToObj(all::get)
                .toList(), "the filter keeps the same features");

        double[][] counts = cohort.matrix(file, features, samples);
        double[] sizes = LibrarySizes.effective(LibrarySizes.of(counts), TrimmedMean.factors(counts, false));
        int coefficient = cohort.coefficient(tag, tested);
        QuasiLikelihood.Result result = QuasiLikelihood.test(counts, sizes, design, coefficient);

        Comparison comparison = new Comparison(cohort, oracle, features);
        comparison.near("abundance", "logCPM", result.dispersion().abundance(), 1e-3, 1);
        comparison.relative("trended dispersion", "trended", result.dispersion().trend(), 1e-3, 0.95);
        comparison.relative("prior", "var.prior", result.quasi().prior(), 1e-3, 0.95);
        comparison.relative("posterior", "var.post", result.quasi().posterior(), 1e-3, 0.95);
        // The issue of reproducing another's iterations: 1e-3 is a tenth of a percent of a doubling.
        comparison.near("effect", "logFC", effects(result), 1e-3, 1);
        comparison.relative("p", "PValue", ps(result), 0.01, 0.95);
        Map<String, Double> prior = cohort.column(oracle, "df.prior");
        assertEquals(prior.get(features.getFirst()), result.quasi().freedom(), 1e-3 * prior.get(features.getFirst()));
        comparison.sameHits("FDR", FalseDiscoveryRate.of(ps(result)), 2);
        assertTrue(java.util.Arrays.stream(result.rows())
                .allMatch(row -> row.low() <= row.effect() && row.effect() <= row.high()));
    }

    private static double[] effects(QuasiLikelihood.Result result) {
        return java.util.Arrays.stream(result.rows()).mapToDouble(TestRow::effect).toArray();
    }

    private static double[] ps(QuasiLikelihood.Result result) {
        return java.util.Arrays.stream(result.rows()).mapToDouble(TestRow::p).toArray();
    }
}
