package org.exodyn.study.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
        assertEquals(10, response.ic50(), 1e-12);
    }

    @Test
    void halfEffectBeyondTheHighestDoseIsInfiniteAndBelowTheLowestZero() {
        assertEquals(Double.POSITIVE_INFINITY, of(90, 80).ic50(), 0);
        assertEquals(Double.POSITIVE_INFINITY, of(98, 95).gr50(), 0);
        assertEquals(0, of(40, 10).ic50(), 0);
        assertEquals(0, of(60, 10).gr50(), 0);
    }

    @Test
    void aResponseMayBeRelativeToAnotherCulture() {
        // the culture has 60 cells without added drug, which is 0.6 of the untreated one: midway from there to 0.4 in ln dose is one half
        DoseResponse own = new DoseResponse(new double[] {0, 1, 100}, new double[] {60, 60, 40}, 50);
        DoseResponse response = own
                .relativeTo(new DoseResponse(new double[] {0, 1, 100}, new double[] {100, 90, 80}, 25));
        assertArrayEquals(new double[] {0.6, 0.6, 0.4}, response.viability(), 1e-15);
        assertEquals(10, response.ic50(), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, own.ic50(), 0);
        // log2(100/25) = 2 doublings without drug: GR = 2^(log2(60/25)/2) - 1
        assertEquals(StrictMath.sqrt(60.0 / 25) - 1, response.growthRateValues()[0], 1e-15);
    }

    private static DoseResponse of(double low, double high) {
        return new DoseResponse(new double[] {0, 1, 10}, new double[] {100, low, high}, 50);
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
