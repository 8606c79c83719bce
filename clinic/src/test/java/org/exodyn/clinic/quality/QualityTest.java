package org.exodyn.clinic.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.SharedCohort;
import org.exodyn.clinic.cohort.CargoTable;
import org.exodyn.clinic.counts.LibrarySizes;
import org.exodyn.clinic.differential.Voom;
import org.junit.jupiter.api.Test;

/// Measures of samples against closed forms, and against prcomp and wilcox.test in R 4.2.2.
class QualityTest {
    @Test
    void anAreaIsTheShareOfPairsInOrder() {
        RankSum test = RankSum.of(new double[] {1, 2, 3, 4, Double.NaN}, new int[] {0, 0, 1, 1, 1});
        assertEquals(1, test.auc());
        assertEquals(4, test.n());
        assertEquals(0.5, RankSum.of(new double[] {1, 1, 1, 1}, new int[] {0, 0, 1, 1}).auc());
        assertEquals(1, RankSum.of(new double[] {1, 1, 1, 1}, new int[] {0, 0, 1, 1}).p());
    }

    /// `technical_null_auc.tsv`: the number of detected proteins tells the groups apart.
    @Test
    void detectionTellsTheSarcomaGroupsApartAsInR() {
        SharedCohort cohort = SharedCohort.named("sarcoma_ev_doxorubicin_2024");
        double[][] design = cohort.design("R_vs_S_pre.rawlog2median");
        List<String> samples = cohort.keys("reference/R_vs_S_pre.rawlog2median.design.tsv");
        double[][] values = cohort.matrix("intensity_raw.tsv.gz", cohort.keys("intensity_raw.tsv.gz"), samples);
        double[] detected = IntStream.range(0, samples.size())
                .mapToDouble(s -> Arrays.stream(values).filter(row -> row[s] > 0).count()).toArray();
        RankSum test = RankSum.of(detected, Arrays.stream(design).mapToInt(row -> (int) row[1]).toArray());
        // The file has three digits.
        assertEquals(0.693, test.auc(), 5e-4);
        // wilcox.test(exact = FALSE), which corrects for ties and continuity
        assertEquals(0.04427485971, test.p(), 1e-10);
    }

    @Test
    void componentsAreThoseOfR() {
        SharedCohort cohort = SharedCohort.named("gbm_exomir_2018");
        List<String> samples = cohort.keys("reference/oracle/pca_scores.tsv");
        List<String> features = cohort.keys("reference/gbm_vs_control.features.tsv");
        double[][] logs = cohort.matrix("reference/oracle/edger_logcpm_prior2.tsv", features, samples);
        PrincipalComponents ours = PrincipalComponents.of(logs, 5);
        double[][] theirs = cohort.matrix("reference/oracle/pca_scores.tsv", samples, List.of("PC1", "PC2", "PC3"));
        for (int component = 0; component < 3; component++) {
            double[] own = ours.component(component);
            double[] other = SharedCohort.column(theirs, component);
            double sign = Math.signum(own[0] * other[0]);
            // The sign of a component means nothing; the file has ten digits.
            assertArrayEquals(other, Arrays.stream(own).map(x -> sign * x).toArray(), 1e-7);
        }
    }

    private static CargoTable table(List<String> features, double[][] counts) {
        return CargoTable.counts(features, IntStream.range(0, counts[0].length).mapToObj(s -> "s" + s).toList(),
                counts);
    }

    @Test
    void aFailedSampleIsToBeDroppedAndTheOthersAreNot() {
        int features = 60;
        int samples = 12;
        double[][] counts = new double[features][samples];
        for (int f = 0; f < features; f++) {
            for (int s = 0; s < samples; s++) {
                counts[f][s] = Math.round(50 * (1 + f % 7) * (1 + 0.1 * Math.sin(3.0 * f + 5.0 * s)));
            }
            counts[f][0] = f % 3 == 0 ? 1 : 0;
        }
        CargoTable table = table(IntStream.range(0, features).mapToObj(f -> "f" + f).toList(), counts);
        List<SampleQuality> judged = SampleQuality.of(table, Voom.values(counts, LibrarySizes.of(counts)));
        assertEquals(Advice.DROP, judged.getFirst().advice(), judged.getFirst().reason());
        assertTrue(judged.stream().skip(1).noneMatch(one -> one.advice() == Advice.DROP), judged::toString);
    }

    @Test
    void haemolysisIsARatioOfTwoMiRnas() {
        Haemolysis index = Haemolysis
                .of(table(List.of("hsa-miR-451a", "hsa-miR-23a-3p"), new double[][] {{512, 8}, {2, 8}}));
        assertArrayEquals(new double[] {8, 0}, index.index(), 1e-12);
        assertEquals(7, index.limit());
        assertTrue(Double.isNaN(Haemolysis.of(table(List.of("a"), new double[][] {{1}})).index()[0]));
    }

    @Test
    void markersAreFoundByGeneAndByAccession() {
        List<VesicleMarkers.Marker> panel = VesicleMarkers.of(table(List.of("P08962", "TSG101", "P04114;Q9XXX1", "x"),
                new double[][] {{1, 0}, {1, 1}, {2, 2}, {0, 1}}));
        assertEquals(0.5, marker(panel, "CD63").detected());
        assertEquals(0.25, marker(panel, "TSG101").share());
        assertTrue(marker(panel, "APOB").present());
        assertTrue(!marker(panel, "CD9").present());
        assertEquals(List.of(), VesicleMarkers.of(table(List.of("hsa-miR-21-5p"), new double[][] {{1}})));
    }

    private static VesicleMarkers.Marker marker(List<VesicleMarkers.Marker> panel, String symbol) {
        return panel.stream().filter(one -> one.symbol().equals(symbol)).findFirst().orElseThrow();
    }
}
