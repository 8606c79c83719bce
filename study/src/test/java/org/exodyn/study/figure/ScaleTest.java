package org.exodyn.study.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    /// Rounding of a few operations on numbers of order 100.
    private static final double ROUNDING = 1e-9;

    @Test
    void linear() {
        LinearScale scale = new LinearScale(0, 2, 100, 300, 5);
        assertEquals(200, scale.at(1), ROUNDING);
        assertEquals(300, scale.at(Double.POSITIVE_INFINITY));
        assertTrue(scale.clips(2.1));
        assertThrows(IllegalArgumentException.class, () -> scale.at(Double.NaN));
    }

    @Test
    void logarithmicUpwards() {
        LogScale scale = new LogScale(1, 100, 300, 100, 0, 5);
        assertEquals(200, scale.at(10), ROUNDING);
        assertEquals(300, scale.at(0));
        assertTrue(scale.clips(0));
    }

    @Test
    void zeroHasItsOwnSlot() {
        LogScale scale = new LogScale(1, 100, 0, 220, 20, 5);
        assertEquals(5, scale.at(0), ROUNDING);
        assertEquals(20, scale.at(1), ROUNDING);
        assertFalse(scale.clips(0));
        assertTrue(scale.clips(1e-12));
    }

    @Test
    void wholeDecadesAroundValues() {
        double[] none = {1, 10};
        assertArrayEquals(new double[] {0.01, 1000}, LogScale.decadesAround(List.of(0.02, 0.0, 300.0, -1.0), none));
        assertArrayEquals(none, LogScale.decadesAround(List.of(0.0, Double.NaN, Double.POSITIVE_INFINITY), none));
        assertArrayEquals(new double[] {1e299, 1e300}, LogScale.decadesAround(List.of(1e300), none));
    }

    @Test
    void theWidestRangeStaysFinite() {
        LogScale scale = new LogScale(1e-300, 1e300, 0, 100, 0, 5);
        assertEquals(50, scale.at(1), ROUNDING);
    }

    @Test
    void fromZeroEndsAtARoundNumber() {
        assertEquals(2.5e5, LinearScale.fromZero(2.2e5, 0, 1, 5).high(), 0.6e5);
        assertEquals(1, LinearScale.fromZero(0, 0, 1, 5).high());
        assertEquals(1, LinearScale.fromZero(Double.NaN, 0, 1, 5).high());
    }

    @Test
    void hoursAreTickedInPartsOfADay() {
        assertEquals(List.of(0.0, 24.0, 48.0, 72.0, 96.0), new HourScale(96, 0, 1).ticks().major());
        assertEquals(List.of(0.0, 12.0, 24.0, 36.0, 48.0), new HourScale(48, 0, 1).ticks().major());
        assertEquals(List.of(0.0, 168.0, 336.0, 504.0, 672.0), new HourScale(672, 0, 1).ticks().major());
    }
}
