package org.exodyn.study.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void linearTicksAreRoundNumbers() {
        assertEquals(List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0), Ticks.linear(0, 1, 5).major());
        assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0), Ticks.linear(0, 96, 5).major());
        assertEquals(List.of(-2.0, -1.0, 0.0, 1.0, 2.0), Ticks.linear(-2.4, 2.4, 5).major());
    }

    @Test
    void threeTenthsIsThreeTenths() {
        assertEquals(List.of(0.0, 0.1, 0.2, 0.3), Ticks.linear(0, 0.3, 3).major());
    }

    @Test
    void minorTicksLieBetween() {
        Ticks ticks = Ticks.linear(0, 1, 5);
        assertEquals(15, ticks.minor().size());
        assertEquals(0.05, ticks.minor().getFirst());
        assertTrue(ticks.minor().stream().noneMatch(ticks.major()::contains));
    }

    @Test
    void decadesWithTwoToNineBetween() {
        Ticks ticks = Ticks.logarithmic(0.01, 1000, 10);
        assertEquals(List.of(0.01, 0.1, 1.0, 10.0, 100.0, 1000.0), ticks.major());
        assertEquals(5 * 8, ticks.minor().size());
    }

    @Test
    void manyDecadesAreThinned() {
        assertEquals(List.of(1.0, 1e4, 1e8, 1e12), Ticks.logarithmic(1, 1e12, 4).major());
    }

    @Test
    void fewDecadesGetTwoAndFive() {
        assertEquals(List.of(10.0, 20.0, 50.0, 100.0, 200.0, 500.0), Ticks.logarithmic(10, 600, 10).major());
    }

    @Test
    void lessThanAFactorOfSixIsTickedLinearly() {
        assertEquals(List.of(0.6, 0.8, 1.0, 1.2, 1.4, 1.6), Ticks.logarithmic(0.6, 1.7, 5).major());
    }

    @Test
    void noRangeGivesOneTick() {
        assertEquals(List.of(3.0), Ticks.linear(3, 3, 5).major());
        assertEquals(List.of(0.0), Ticks.linear(0, Double.POSITIVE_INFINITY, 5).major());
    }
}
