package org.exodyn.clinic.normalisation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.ReferenceTable;
import org.junit.jupiter.api.Test;

/// TMM with singleton pairing against edgeR 3.40.2, on made-up libraries in which a third of the counts are zeros and many ratios tie.
class PairedSingletonsTest {
    @Test
    void factorsOfSparseLibrariesAreThoseOfEdgeR() {
        ReferenceTable made = ReferenceTable.ofResource(PairedSingletonsTest.class, "sparse-libraries.tsv");
        double[][] counts = IntStream.range(1, made.size()).mapToObj(made::rest).toArray(double[][]::new);
        // Both sum some hundred terms in double precision.
        assertArrayEquals(made.rest(0), TrimmedMean.factors(counts, true), 1e-13);
    }
}
