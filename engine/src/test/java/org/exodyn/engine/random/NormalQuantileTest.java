package org.exodyn.engine.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NormalQuantileTest {

    /// Check values printed with AS 241 (Wichura 1988, doi:10.2307/2347330) and the textbook 97.5 % point.
    @Test
    void publishedValues() {
        assertEquals(-0.6744897501960817, NormalQuantile.of(0.25), 2e-16);
        assertEquals(-3.090232306167814, NormalQuantile.of(0.001), 2e-15);
        assertEquals(-9.262340089798408, NormalQuantile.of(1e-20), 4e-15);
        assertEquals(1.959963984540054, NormalQuantile.of(0.975), 1e-15);
        assertEquals(0, NormalQuantile.of(0.5));
        assertEquals(Double.NEGATIVE_INFINITY, NormalQuantile.of(0));
        assertEquals(Double.POSITIVE_INFINITY, NormalQuantile.of(1));
        assertThrows(IllegalArgumentException.class, () -> NormalQuantile.of(Double.NaN));
    }

    /// The density is the inverse of the slope of the quantile: u'(z) = φ(z); central differences with h = 1e-5 leave a
    /// relative error of h² z² / 6 + rounding 1e-16 / (h u), below 1e-6 for u ≥ 1e-4.
    @Test
    void slopeIsTheInverseDensityInAllRegions() {
        for (double u : new double[] {1e-4, 0.01, 0.0749, 0.0751, 0.3, 0.5, 0.9249, 0.9251, 0.99}) {
            double h = 1e-3 * Math.min(u, 1 - u);
            double slope = (NormalQuantile.of(u + h) - NormalQuantile.of(u - h)) / (2 * h);
            double z = NormalQuantile.of(u);
            double density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
            assertEquals(1, slope * density, 2e-6, "at " + u);
        }
        double previous = -10;
        for (int k = 1; k < 10_000; k++) {
            double z = NormalQuantile.of(k / 10_000.0);
            assertTrue(z > previous);
            previous = z;
        }
    }
}
