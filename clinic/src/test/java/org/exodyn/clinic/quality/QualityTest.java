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

    private static TechnicalDifference measured(String name, double p) {
        return new TechnicalDifference(name, new RankSum(0.8, p, 40), Double.NaN, Double.NaN);
    }

    /// p.adjust(c(0.03, 0.001, NA, 0.02, 0.04), "holm") in R: 0.06 0.004 NA 0.06 0.06.
    @Test
    void severalMeasuresAreCorrectedForTheirNumber() {
        List<TechnicalDifference> all = List.of(measured("a", 0.03), measured("b", 0.001), measured("c", Double.NaN),
                measured("d", 0.02), measured("e", 0.04));
        assertArrayEquals(new double[] {0.06, 0.004, Double.NaN, 0.06, 0.06}, TechnicalDifference.corrected(all),
                1e-15);
        assertEquals(List.of(all.get(1)), TechnicalDifference.confounded(all));
    }

    /// Of 1,000 shuffles no more call the groups confounded than the level says: 5 %, and 3 standard errors of a count of 1,000.
    @Test
    void shuffledGroupsAreSeldomConfounded() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(7);
        int called = 0;
        for (int shuffle = 0; shuffle < 1000; shuffle++) {
            int[] sides = random.doubles(24).mapToInt(x -> x < 0.5 ? 0 : 1).toArray();
            List<TechnicalDifference> all = IntStream.range(0, 5).mapToObj(m -> TechnicalDifference.of("m" + m,
                    random.doubles(24).toArray(), sides, new double[0])).toList();
            called += TechnicalDifference.confounded(all).isEmpty() ? 0 : 1;
        }
        assertTrue(called <= 50 + 3 * Math.sqrt(47.5), "seed 7: " + called + " of 1000");
    }

    @Test
    void namesOfBatchesAreKnown() {
        for (String name : List.of("plate", "Batch", "seq_run", "RNA.kit", "collectionSite", "batches", "run2")) {
            assertTrue(new ColumnBalance(name, false, 1, 0, "", 10).isTechnical(), name);
        }
        for (String name : List.of("stage", "runner", "sensitivity", "days_to_recurrence", "sex")) {
            assertTrue(!new ColumnBalance(name, false, 1, 0, "", 10).isTechnical(), name);
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
