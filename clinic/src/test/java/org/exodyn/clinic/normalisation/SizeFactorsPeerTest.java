package org.exodyn.clinic.normalisation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.Map;
import org.exodyn.clinic.SharedCohort;
import org.exodyn.clinic.counts.DispersionCurve;
import org.exodyn.clinic.counts.LibrarySizes;
import org.exodyn.clinic.counts.ShrunkenDispersions;
import org.junit.jupiter.api.Test;

/// Size factors against edgeR 3.40.2 and DESeq2 1.38.3, on glioblastoma and controls.
class SizeFactorsPeerTest {
    /// The files hold ten digits.
    private static final double DIGITS = 1e-8;
    private static final String ORACLE = "reference/oracle/normfactors_all_features.tsv";

    private final SharedCohort cohort = SharedCohort.named("gbm_exomir_2018");
    private final List<String> samples = cohort.keys(ORACLE);
    private final double[][] counts = cohort.matrix("counts.tsv", cohort.keys("counts.tsv"), samples);

    @Test
    void trimmedMeans() {
        assertArrayEquals(expected("edger_TMM"), TrimmedMean.factors(counts, false), DIGITS);
    }

    @Test
    void trimmedMeansWithPairedSingletons() {
        assertArrayEquals(expected("edger_TMMwsp"), TrimmedMean.factors(counts, true), DIGITS);
    }

    @Test
    void medianRatios() {
        assertArrayEquals(expected("deseq2_ratio"), MedianRatio.factors(counts), DIGITS);
        assertArrayEquals(expected("deseq2_poscounts"), MedianRatio.positiveCounts(counts), DIGITS);
    }

    @Test
    void upperQuartiles() {
        assertArrayEquals(expected("edger_UQ"), UpperQuartile.factors(counts), DIGITS);
    }

    @Test
    void trimmedMeansOfFilteredFeatures() {
        for (String tag : List.of("gbm_vs_control", "gbm_vs_control_adj_age_sex", "gbm_vs_glioma_3groups")) {
            List<String> names = cohort.keys("reference/" + tag + ".edger_tmm.tsv");
            double[][] kept = cohort.matrix("counts.tsv", cohort.keys("reference/" + tag + ".features.tsv"), names);
            Map<String, Double> tmm = cohort.column("reference/" + tag + ".edger_tmm.tsv", "tmm");
            Map<String, Double> sizes = cohort.column("reference/" + tag + ".edger_tmm.tsv", "lib.size");
            assertArrayEquals(names.stream().mapToDouble(tmm::get).toArray(), TrimmedMean.factors(kept, false), DIGITS,
                    tag);
            assertArrayEquals(names.stream().mapToDouble(sizes::get).toArray(), LibrarySizes.of(kept), 0, tag);
        }
    }

    @Test
    void stabilisedCountsAreThoseOfDeseq2() {
        String oracle = "reference/oracle/vst_blind.tsv";
        List<String> features = cohort.keys(oracle);
        double[][] kept = cohort.matrix("counts.tsv", features, samples);
        double[] size = MedianRatio.factors(kept);
        double[][] blind = new double[samples.size()][];
        java.util.Arrays.setAll(blind, _ -> new double[] {1});
        DispersionCurve curve = ShrunkenDispersions.of(kept, size, blind, new java.util.ArrayList<>()).curve();
        double[][] ours = VarianceStabilisation.of(kept, size, curve);
        double[][] theirs = cohort.matrix(oracle, features, samples);
        for (int f = 0; f < theirs.length; f++) {
            // The trend rests on dispersions that agree to some ten thousandths.
            assertArrayEquals(theirs[f], ours[f], 1e-3, features.get(f));
        }
    }

    private double[] expected(String column) {
        Map<String, Double> values = cohort.column(ORACLE, column);
        return samples.stream().mapToDouble(values::get).toArray();
    }
}
