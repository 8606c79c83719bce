package org.exodyn.clinic.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.exodyn.clinic.SharedCohort;
import org.exodyn.clinic.normalisation.IntensityScaling;
import org.exodyn.clinic.normalisation.Normalisation;
import org.exodyn.clinic.variance.BlockCorrelation;
import org.exodyn.clinic.variance.LinearFits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Moderated t tests of intensities with gaps, pairs and repeated patients, against limma 3.54.1; detection against fisher.test.
class TrendPeerTest {
    private final SharedCohort cohort = SharedCohort.named("sarcoma_ev_doxorubicin_2024");

    @ParameterizedTest
    @CsvSource({"R_vs_S_pre.rawlog2median, resistant, false", "R_vs_S_pre.authorlog2, resistant, false",
        "post_vs_pre_paired.rawlog2median, post, false", "post_vs_pre_paired.authorlog2, post, false",
        "sarcoma_vs_control_pre.rawlog2median, sarcoma, false", "sarcoma_vs_control_pre.authorlog2, sarcoma, false",
        "interaction_dupcor.rawlog2median, interaction, true", "interaction_dupcor.authorlog2, interaction, true"})
    void agreesWithLimma(String tag, String tested, boolean blocks) {
        double[][] design = cohort.design(tag);
        List<String> samples = cohort.keys("reference/" + tag + ".design.tsv");
        boolean raw = tag.endsWith("rawlog2median");
        String file = raw ? "intensity_raw.tsv.gz" : "log2_intensity.tsv.gz";
        List<String> all = cohort.keys(file);
        double[][] values = cohort.matrix(file, all, samples);
        if (raw) {
            double[][] logs = Arrays.stream(values)
                    .map(row -> Arrays.stream(row).map(x -> x > 0 ? Math.log(x) / Math.log(2) : Double.NaN).toArray())
                    .toArray(double[][]::new);
            values = IntensityScaling.of(logs, Normalisation.MEDIAN);
        }
        List<String> features = new ArrayList<>(cohort.column("reference/" + tag + ".limma_trend.tsv", "t").keySet());
        double[][] all2 = values;
        double[][] kept = features.stream().map(name -> all2[all.indexOf(name)]).toArray(double[][]::new);

        int coefficient = cohort.coefficient(tag, tested);
        LinearFits fits;
        if (blocks) {
            Map<String, Integer> numbers = new TreeMap<>();
            int[] block = samples.stream()
                    .mapToInt(s -> numbers.computeIfAbsent(s.split("\\.")[0], _ -> numbers.size()))
                    .toArray();
            BlockCorrelation correlation = new BlockCorrelation(design, coefficient, block);
            fits = correlation.fits(kept, null, correlation.consensus(kept, null));
        } else {
            fits = LinearFits.of(kept, null, design, coefficient);
        }
        ModeratedT t = ModeratedT.of(fits, coefficient, true);

        // With repeated patients the correlation is found by another search of the same likelihood.
        double tolerance = blocks ? 1e-3 : 1e-6;
        Comparison comparison = new Comparison(cohort, "reference/" + tag + ".limma_trend.tsv", features);
        comparison.near("effect", "logFC", column(t, TestRow::effect), tolerance, 1);
        comparison.near("t", "t", column(t, TestRow::statistic), tolerance, 1);
        // A feature that a whole group lacks has degrees of freedom in R, and no test; here it has neither.
        comparison.near("df", "df.total", column(t, TestRow::freedom), blocks ? 0.1 : 1e-5, 0.88);
        comparison.relative("p", "P.Value", column(t, TestRow::p), blocks ? 1e-2 : 1e-5, 1);
        comparison.sameHits("adj.P.Val", FalseDiscoveryRate.of(column(t, TestRow::p)), 0);
    }

    @Test
    void detectionAgreesWithFishersTestInR() {
        List<String> samples = cohort.keys("reference/R_vs_S_pre.rawlog2median.design.tsv");
        double[] resistant = SharedCohort.column(cohort.design("R_vs_S_pre.rawlog2median"), 1);
        List<String> features = cohort.keys("reference/R_vs_S_pre.detection_fisher.tsv");
        double[][] values = cohort.matrix("intensity_raw.tsv.gz", features, samples);
        double[] p = Arrays.stream(values).mapToDouble(row -> {
            int group = (int) IntStream.range(0, row.length).filter(s -> row[s] > 0 && resistant[s] == 1).count();
            int reference = (int) IntStream.range(0, row.length).filter(s -> row[s] > 0 && resistant[s] == 0).count();
            return DetectionTest.of(group, (int) Arrays.stream(resistant).filter(x -> x == 1).count(), reference,
                    (int) Arrays.stream(resistant).filter(x -> x == 0).count()).p();
        }).toArray();
        new Comparison(cohort, "reference/R_vs_S_pre.detection_fisher.tsv", features).near("p", "p", p, 1e-9, 1);
        assertEquals(40, samples.size());
    }

    private static double[] column(ModeratedT t, java.util.function.ToDoubleFunction<TestRow> value) {
        return Arrays.stream(t.rows()).mapToDouble(value).toArray();
    }
}
