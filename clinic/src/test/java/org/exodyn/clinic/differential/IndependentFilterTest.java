package org.exodyn.clinic.differential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndependentFilterTest {
    private static final int FEATURES = 400;

    /// The lower half has p-values of no difference, evenly spread; the upper half has small ones.
    private static double p(int feature) {
        return feature < FEATURES / 2 ? (feature + 0.5) / (FEATURES / 2.0) : 0.0004 * (feature - FEATURES / 2 + 1);
    }

    @Test
    void whatIsTooLowToBeFoundIsLeftOutAndTheOthersPayLess() {
        double[] p = IntStream.range(0, FEATURES).mapToDouble(IndependentFilterTest::p).toArray();
        double[] mean = IntStream.range(0, FEATURES).mapToDouble(feature -> feature + 1).toArray();
        IndependentFilter filter = IndependentFilter.of(p, mean);
        double[] all = FalseDiscoveryRate.of(p);
        assertTrue(filter.left() > FEATURES / 4, "left out: " + filter.left());
        for (int feature = 0; feature < FEATURES; feature++) {
            assertEquals(mean[feature] < filter.limit(), Double.isNaN(filter.q()[feature]), "feature " + feature);
            assertTrue(feature < FEATURES / 2 || filter.q()[feature] < all[feature], "feature " + feature);
        }
    }

    @Test
    void withFewDiscoveriesNothingIsLeftOut() {
        double[] p = IntStream.range(0, FEATURES).mapToDouble(feature -> (feature + 0.5) / FEATURES).toArray();
        double[] mean = IntStream.range(0, FEATURES).mapToDouble(feature -> feature + 1).toArray();
        IndependentFilter filter = IndependentFilter.of(p, mean);
        assertEquals(0, filter.left());
        assertArrayEquals(FalseDiscoveryRate.of(p), filter.q());
        assertEquals(0, Arrays.stream(filter.q()).filter(Double::isNaN).count());
    }
}
