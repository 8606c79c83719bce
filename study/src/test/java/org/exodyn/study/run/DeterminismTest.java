package org.exodyn.study.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.exodyn.biology.scenario.Premise;
import org.junit.jupiter.api.Test;

/// The same seed gives the same bits, however many threads work on it.
class DeterminismTest {

    @Test
    void oneThreadAndTwoGiveTheSameBits() {
        RunOutcome one = SmallRun.of(5, 11, Premise.MEASURED).run(1);
        RunOutcome two = SmallRun.of(5, 11, Premise.MEASURED).run(2);
        same(one, two);
    }

    @Test
    void anotherSeedGivesOtherDraws() {
        RunOutcome one = SmallRun.of(2, 11, Premise.MEASURED).run(2);
        RunOutcome other = SmallRun.of(2, 12, Premise.MEASURED).run(2);
        assertFalse(Arrays.deepEquals(one.sets().getFirst().values(), other.sets().getFirst().values()));
        assertFalse(
                Arrays.equals(one.results()[0][0][0].response().cells(), other.results()[0][0][0].response().cells()));
    }

    static void same(RunOutcome one, RunOutcome other) {
        assertEquals(one.sets().size(), other.sets().size());
        for (int set = 0; set < one.sets().size(); set++) {
            assertArrayEquals(one.sets().get(set).values(), other.sets().get(set).values());
            for (int arm = 0; arm < one.arms().size(); arm++) {
                for (int draw = 0; draw < one.sets().get(set).size(); draw++) {
                    ArmDraw left = one.results()[set][arm][draw];
                    ArmDraw right = other.results()[set][arm][draw];
                    String where = "set " + set + ", arm " + arm + ", draw " + draw;
                    assertEquals(bits(left.response().cells()), bits(right.response().cells()), where);
                    for (int time = 0; time < left.course().length; time++) {
                        assertEquals(bits(left.course()[time]), bits(right.course()[time]), where);
                    }
                    same(left.cells(), right.cells(), where);
                    assertEquals(left.balance(), right.balance(), where);
                    assertEquals(left.ceilings(), right.ceilings(), where);
                }
            }
        }
    }

    /// Cells followed one by one have streams of their own.
    private static void same(List<CellSample> left, List<CellSample> right, String where) {
        assertEquals(left.size(), right.size(), where);
        for (int sample = 0; sample < left.size(); sample++) {
            assertEquals(bits(left.get(sample).lnRf()), bits(right.get(sample).lnRf()), where);
            for (int cargo = 0; cargo < left.get(sample).copies().length; cargo++) {
                assertEquals(bits(left.get(sample).copies()[cargo]), bits(right.get(sample).copies()[cargo]), where);
            }
        }
    }

    private static List<Long> bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).boxed().toList();
    }
}
