package org.exodyn.study.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.exodyn.quantity.LogUniform;
import org.exodyn.quantity.Quantity;
import org.junit.jupiter.api.Test;

/// Doses around an IC50.
class DoseLadderTest {
    @Test
    void aNarrowIc50IsSurroundedInHalfDecades() {
        assertEquals(List.of("0 nM", "30 nM", "100 nM", "300 nM", "1 uM", "3 uM", "10 uM", "30 uM"),
                DoseLadder.around(new LogUniform(0.5, 2)));
    }

    @Test
    void aWideOneInDecades() {
        assertEquals(List.of("0 pM", "100 pM", "1 nM", "10 nM", "100 nM", "1 uM", "10 uM", "100 uM"),
                DoseLadder.around(new LogUniform(0.003, 3)));
    }

    @Test
    void everyDoseIsAPowerOfTenOrThreeTimesOneWhateverTheUnit() {
        for (int half = -14; half <= 9; half++) {
            double middle = StrictMath.pow(10, half / 2.0);
            List<String> doses = DoseLadder.around(new LogUniform(middle / 2, middle * 2));
            for (int rung = 1; rung < doses.size(); rung++) {
                int expected = half + rung - 4;
                double whole = StrictMath.pow(10, Math.floorDiv(expected, 2))
                        * (Math.floorMod(expected, 2) == 0 ? 1 : 3);
                assertEquals(1, Quantity.parse(doses.get(rung)).in("umol/L") / whole, 1e-12, doses.get(rung));
            }
        }
    }
}
