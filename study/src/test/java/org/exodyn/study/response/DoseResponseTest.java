package org.exodyn.study.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DoseResponseTest {

    @Test
    void viabilityIsRelativeToTheUntreatedCulture() {
        DoseResponse response = new DoseResponse(new double[] {0, 1, 10}, new double[] {800, 400, 100}, 100);
        assertArrayEquals(new double[] {1, 0.5, 0.125}, response.viability(), 0);
    }

    @Test
    void growthRateValueIsOneWithoutEffectZeroAtStasisAndNegativeUnderKilling() {
        DoseResponse response = new DoseResponse(new double[] {0, 1, 10}, new double[] {800, 100, 50}, 100);
        // log2(8) = 3 doublings without drug: GR = 2^(log2(N/100)/3) - 1
        assertArrayEquals(new double[] {1, 0, StrictMath.pow(2, -1.0 / 3) - 1}, response.growthRateValues(), 1e-15);
    }

    @Test
    void halfEffectIsInterpolatedInLogDose() {
        DoseResponse response = new DoseResponse(new double[] {0, 1, 100}, new double[] {100, 75, 25}, 10);
        // viability falls from 0.75 to 0.25: one half lies midway in ln dose
        assertEquals(10, response.ic50().orElseThrow(), 1e-12);
    }

    @Test
    void halfEffectOutsideTheDosesIsUnknown() {
        assertTrue(new DoseResponse(new double[] {0, 1, 10}, new double[] {100, 90, 80}, 50).ic50().isEmpty());
        assertTrue(new DoseResponse(new double[] {0, 1, 10}, new double[] {100, 40, 10}, 50).ic50().isEmpty());
    }

    @Test
    void halfEffectBeyondTheHighestDoseIsToldFromOneBelowTheLowest() {
        assertTrue(new DoseResponse(new double[] {0, 1, 10}, new double[] {100, 90, 80}, 50).ic50BeyondDoses());
        assertTrue(new DoseResponse(new double[] {0, 1, 10}, new double[] {100, 98, 95}, 50).gr50BeyondDoses());
        assertFalse(new DoseResponse(new double[] {0, 1, 10}, new double[] {100, 40, 10}, 50).ic50BeyondDoses());
        assertFalse(new DoseResponse(new double[] {0, 1, 10}, new double[] {100, 40, 10}, 50).gr50BeyondDoses());
    }

    @Test
    void halfEffectBelowTheLowestDoseIsToldFromOneBeyondTheHighest() {
        assertTrue(new DoseResponse(new double[] {0, 1, 10}, new double[] {100, 40, 10}, 50).ic50BelowDoses());
        assertTrue(new DoseResponse(new double[] {0, 1, 10}, new double[] {100, 60, 10}, 50).gr50BelowDoses());
        assertFalse(new DoseResponse(new double[] {0, 1, 10}, new double[] {100, 90, 80}, 50).ic50BelowDoses());
        assertFalse(new DoseResponse(new double[] {0, 1, 10}, new double[] {100, 98, 95}, 50).gr50BelowDoses());
    }

    @Test
    void growthRateValueOfACultureThatDoesNotGrowIsUnknown() {
        assertTrue(
                Double.isNaN(new DoseResponse(new double[] {0, 1}, new double[] {90, 50}, 100).growthRateValues()[1]));
    }

    @Test
    void dosesMustStartAtZeroAndAscend() {
        assertThrows(IllegalArgumentException.class,
                () -> new DoseResponse(new double[] {1, 2}, new double[] {1, 1}, 1));
        assertThrows(IllegalArgumentException.class,
                () -> new DoseResponse(new double[] {0, 2, 2}, new double[] {1, 1, 1}, 1));
    }

    @Test
    void quantilesInterpolateBetweenOrderStatistics() {
        Quantiles quantiles = Quantiles.of(new double[] {4, 1, 3, 2});
        assertEquals(2.5, quantiles.at(0.5), 0);
        assertEquals(1, quantiles.at(0), 0);
        // R 4.2: quantile(c(4,1,3,2), 0.05, type = 7) is 1.15
        assertEquals(1.15, quantiles.at(0.05), 1e-15);
        assertEquals(Double.POSITIVE_INFINITY, Quantiles.of(new double[] {1, Double.POSITIVE_INFINITY}).at(1), 0);
        Quantiles ends = Quantiles.of(new double[] {Double.POSITIVE_INFINITY, 1, Double.NEGATIVE_INFINITY});
        assertEquals(Double.NEGATIVE_INFINITY, ends.at(0.25), 0);
        assertEquals(1, ends.at(0.5), 0);
        assertEquals(Double.POSITIVE_INFINITY, ends.at(0.75), 0);
    }

    @Test
    void rankCorrelationSeesMonotoneRelationsAndTies() {
        assertEquals(1, RankCorrelation.spearman(new double[] {1, 2, 3}, new double[] {1, 10, 1000}), 1e-15);
        assertEquals(-1, RankCorrelation.spearman(new double[] {1, 2, 3}, new double[] {3, 2, 1}), 1e-15);
        assertEquals(0, RankCorrelation.spearman(new double[] {1, 2, 3}, new double[] {5, 5, 5}), 0);
        assertArrayEquals(new double[] {1, 2.5, 2.5, 4}, RankCorrelation.ranks(new double[] {1, 2, 2, 3}), 0);
    }
}
