package org.exodyn.study.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0", "0.412, 0.41", "273.3, 270", "1234, 1200", "9999, 10⁴", "12345, 1.2×10⁴", "100000, 10⁵",
        "0.00041, 4.1×10⁻⁴", "0.001, 0.001", "-0.5, −0.5", "-123456, −1.2×10⁵", "1e-12, 10⁻¹²", "Infinity, ∞",
        "NaN, not known", "4.9e-324, 4.9×10⁻³²⁴"
    })
    void twoSignificantFigures(double value, String text) {
        assertEquals(text, NumberText.of(value));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "1, 100 %", "0.5, 50 %", "0.004, 0.4 %", "0.0004, < 0.1 %", "0.9999, > 99.9 %",
        "0.995, 99.5 %"})
    void percentagesAreNeverRoundedToNothingOrAll(double share, String text) {
        assertEquals(text, NumberText.percent(share));
    }

    @Test
    void tinyProbabilitiesAreBounds() {
        assertEquals("6.2×10⁻⁵", NumberText.probability(6.2e-5, 2e-5, 200));
        assertEquals("< 10⁻⁴", NumberText.probability(1e-5, 2e-5, 200), "an error above the value leaves a bound");
        assertEquals("< 0.015", NumberText.probability(0, 0, 200), "rule of three: 3/200");
        assertEquals("0", NumberText.probability(0, 0, 0));
        assertEquals("not known", NumberText.probability(Double.NaN, 0, 5));
    }

    @ParameterizedTest
    @CsvSource({"um, µm", "uM, µM", "umol/L, µmol/L", "h^-1, h⁻¹", "um3, µm³", "nM, nM", "copies/cell, copies/cell",
        "1, ''"})
    void unitsAsPrinted(String code, String text) {
        assertEquals(text, NumberText.unit(code));
    }

    @Test
    void ticks() {
        assertEquals("0.3", NumberText.tick(0.3));
        assertEquals("10\u202F000", NumberText.tick(1e4));
        assertEquals("10⁵", NumberText.tick(1e5));
        assertEquals("10⁻²", NumberText.decade(0.01));
        assertEquals("100", NumberText.decade(100));
        assertEquals("10³", NumberText.decade(1000));
    }
}
