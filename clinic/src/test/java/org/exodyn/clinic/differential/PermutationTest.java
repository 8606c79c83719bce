package org.exodyn.clinic.differential;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.exodyn.clinic.SharedCohort;
import org.exodyn.clinic.counts.LibrarySizes;
import org.exodyn.clinic.normalisation.MedianRatio;
import org.exodyn.clinic.normalisation.TrimmedMean;
import org.exodyn.clinic.variance.LinearFits;
import org.junit.jupiter.api.Test;

/// Shuffled labels differ in nothing: what is found then is false. Glioblastoma and controls, 20 shuffles; on the same shuffles edgeR 3.40.2
/// finds 1 in all, limma 3.54.1 with voom 0 and DESeq2 1.38.3 (no Cook's cutoff, no filter) 6.
class PermutationTest {
    private static final int SHUFFLES = 20;
    private static final long SEED = 7;
    private static final int EDGER = 1;
    private static final int VOOM = 0;
    private static final int DESEQ2 = 6;

    @Test
    void shuffledLabelsGiveNoMoreHitsThanThePeers() {
        SharedCohort cohort = SharedCohort.named("gbm_exomir_2018");
        String tag = "gbm_vs_control";
        double[][] design = cohort.design(tag);
        List<String> samples = cohort.keys("reference/" + tag + ".design.tsv");
        double[][] counts = cohort.matrix("counts.tsv", cohort.keys("reference/" + tag + ".features.tsv"), samples);
        double[] library = LibrarySizes.effective(LibrarySizes.of(counts), TrimmedMean.factors(counts, false));
        double[] size = MedianRatio.factors(counts);
        SplittableRandom random = new SplittableRandom(SEED);
        int[] hits = new int[3];
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            double[][] shuffled = shuffled(design, random);
            hits[0] += hits(QuasiLikelihood.test(counts, library, shuffled, 1).rows());
            Voom voom = Voom.of(counts, library, shuffled);
            hits[1] += hits(ModeratedT.of(LinearFits.of(voom.values(), voom.weights(), shuffled, 1), 1, false).rows());
            hits[2] += hits(WaldTest.test(counts, size, shuffled, 1, WaldTest.WildCounts.REPLACED).rows());
        }
        String seen = "seed " + SEED + ": quasi-likelihood " + hits[0] + ", voom " + hits[1] + ", Wald " + hits[2]
                + " in all";
        if (Boolean.getBoolean("comparison.print")) {
            System.err.println(seen);
        }
        assertTrue(hits[0] <= EDGER, seen);
        assertTrue(hits[1] <= VOOM, seen);
        assertTrue(hits[2] <= DESEQ2, seen);
    }

    private static double[][] shuffled(double[][] design, SplittableRandom random) {
        double[][] rows = Arrays.stream(design).map(double[]::clone).toArray(double[][]::new);
        for (int i = rows.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double[] kept = rows[i];
            rows[i] = rows[j];
            rows[j] = kept;
        }
        return rows;
    }

    private static int hits(TestRow[] rows) {
        double[] q = FalseDiscoveryRate.of(Arrays.stream(rows).mapToDouble(TestRow::p).toArray());
        return (int) Arrays.stream(q).filter(one -> one < 0.05).count();
    }
}
