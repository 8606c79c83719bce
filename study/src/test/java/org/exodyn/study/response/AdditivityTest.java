package org.exodyn.study.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.exodyn.study.response.Additivity.Curve;
import org.junit.jupiter.api.Test;

/// References of combinations against closed forms. Curves are given at so many doses that interpolation is off by less than the
/// stated tolerance.
class AdditivityTest {

    private static Curve curve(java.util.function.DoubleUnaryOperator viability) {
        double[] doses = new double[2001];
        for (int at = 1; at < doses.length; at++) {
            doses[at] = 1e-3 * Math.pow(10, (at - 1) * 6.0 / 1999);
        }
        return new Curve(doses, Arrays.stream(doses).map(viability).toArray());
    }

    @Test
    void blissIsTheProductOfWhatIsLeft() {
        assertEquals(0.3, Additivity.bliss(0.6, 0.5), 1e-15);
    }

    /// A drug with itself is only more of it.
    @Test
    void loeweOfADrugWithItselfIsItsOwnCurve() {
        java.util.function.DoubleUnaryOperator hill = dose -> 1 / (1 + Math.pow(dose / 10, 1.7));
        Curve one = curve(hill);
        for (double[] doses : new double[][] {{1, 2}, {10, 10}, {30, 0.5}}) {
            assertEquals(hill.applyAsDouble(doses[0] + doses[1]), Additivity.loewe(one, doses[0], one, doses[1]), 1e-4);
        }
    }

    /// Two drugs that differ in potency alone: one is a dilution of the other.
    @Test
    void loeweOfADilution() {
        java.util.function.DoubleUnaryOperator strong = dose -> 1 / (1 + dose);
        Curve diluted = curve(dose -> strong.applyAsDouble(dose / 50));
        assertEquals(strong.applyAsDouble(2 + 100.0 / 50), Additivity.loewe(curve(strong), 2, diluted, 100), 1e-4);
    }

    /// Exponential curves are where both references agree.
    @Test
    void exponentialCurvesAreAdditiveAndIndependentAtOnce() {
        Curve first = curve(dose -> Math.exp(-0.1 * dose));
        Curve second = curve(dose -> Math.exp(-0.02 * dose));
        assertEquals(Additivity.bliss(Math.exp(-0.5), Math.exp(-0.6)), Additivity.loewe(first, 5, second, 30), 1e-4);
    }

    @Test
    void nothingIsExtrapolated() {
        Curve shallow = new Curve(new double[] {0, 1, 10}, new double[] {1, 0.9, 0.8});
        // at its highest dose one drug alone leaves 0.8, and with anything else it would be less than was ever seen of it
        assertTrue(Double.isNaN(Additivity.loewe(shallow, 10, shallow, 1)));
        assertEquals(0.9, Additivity.loewe(shallow, 0, shallow, 1), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new Curve(new double[] {1, 2}, new double[] {1, 1}));
    }
}
