package org.exodyn.study.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArmColourTest {
    /// Least contrast of text by WCAG 2.2, success criterion 1.4.3.
    private static final double READABLE = 4.5;

    @Test
    void wordsCanBeReadOnLightAndDark() {
        for (int place = 0; place < ArmColour.count(); place++) {
            ArmColour colour = ArmColour.at(place);
            assertTrue(contrast(colour.text(), "#ffffff") >= READABLE, colour::toString);
            assertTrue(contrast(colour.dark(), "#14171d") >= READABLE, colour::toString);
        }
        for (Ink ink : new Ink[] {Ink.TEXT, Ink.MUTED, Ink.NEEDED, Ink.SHORT, Ink.ENOUGH, Ink.ACCENT}) {
            assertTrue(contrast(ink.light(), "#ffffff") >= READABLE, ink::name);
        }
    }

    @Test
    void armsDifferAndOnlyTheReferenceIsGrey() {
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < ArmColour.count(); place++) {
            assertTrue(seen.add(ArmColour.at(place).line()));
        }
        assertEquals(ArmColour.at(1), ArmColour.at(ArmColour.count()), "colours repeat without the reference's");
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// Relative luminance by WCAG 2.2.
    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            double value = Integer.parseInt(hex.substring(1 + 2 * channel, 3 + 2 * channel), 16) / 255.0;
            sum += weights[channel] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
