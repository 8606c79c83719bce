package org.exodyn.study.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.biology.scenario.Premise;
import org.exodyn.study.report.ReportContent;
import org.exodyn.study.report.ReportContent.CargoSpread;
import org.exodyn.study.report.ReportContent.CellSpread;
import org.exodyn.study.summary.ReportAssembly;
import org.junit.jupiter.api.Test;

/// Cells followed one by one, through the scenario that ships.
class CellSamplingTest {

    private static final int DRAWS = 6;
    private static final int CELLS = 40;
    private static final RunOutcome FOLLOWED = SmallRun.of(DRAWS, 3, CELLS, Premise.MEASURED).run(2);

    /// Following cells looks at the culture more often and changes not a bit of it.
    @Test
    void theCultureStaysAsItIs() {
        RunOutcome without = SmallRun.of(DRAWS, 3, 0, Premise.MEASURED).run(2);
        for (int set = 0; set < without.sets().size(); set++) {
            assertArrayEquals(without.sets().get(set).values(), FOLLOWED.sets().get(set).values());
            for (int arm = 0; arm < without.arms().size(); arm++) {
                for (int draw = 0; draw < DRAWS; draw++) {
                    ArmDraw one = without.results()[set][arm][draw];
                    ArmDraw other = FOLLOWED.results()[set][arm][draw];
                    assertArrayEquals(one.response().cells(), other.response().cells());
                    assertTrue(Arrays.deepEquals(one.course(), other.course()));
                    assertTrue(one.cells().isEmpty());
                }
            }
        }
        assertTrue(without.cells().axes().isEmpty());
    }

    /// Arms with vesicles, at dose zero and at the shown dose, and not where effects are set to zero.
    @Test
    void followsWhereSomethingArrives() {
        int measured = FOLLOWED.set(DrawSet.MEASURED);
        for (int arm = 0; arm < FOLLOWED.arms().size(); arm++) {
            boolean vesicles = !FOLLOWED.arms().get(arm).models().classes().isEmpty();
            assertEquals(vesicles, FOLLOWED.cells().follows(arm));
            List<CellSample> samples = FOLLOWED.results()[measured][arm][0].cells();
            assertEquals(vesicles ? List.of(0, FOLLOWED.shownDose()) : List.of(),
                    samples.stream().map(CellSample::dose).toList());
            for (CellSample sample : samples) {
                assertEquals(CELLS, sample.lnRf().length);
                assertEquals(FOLLOWED.cells().cargo(arm).size(), sample.copies().length);
            }
            assertTrue(FOLLOWED.results()[FOLLOWED.set(DrawSet.UNSUPPORTED_ZERO)][arm][0].cells().isEmpty());
        }
    }

    /// The mean-field that samples carry is that of the courses.
    @Test
    void meanFieldIsTheSame() {
        int measured = FOLLOWED.set(DrawSet.MEASURED);
        for (int arm = 0; arm < FOLLOWED.arms().size(); arm++) {
            ArmPlan plan = FOLLOWED.arms().get(arm);
            for (int draw = 0; draw < DRAWS; draw++) {
                ArmDraw result = FOLLOWED.results()[measured][arm][draw];
                if (result.cells().isEmpty()) {
                    continue;
                }
                CellSample shown = result.cells().getLast();
                // the same sum in another order: a few roundings
                assertEquals(FOLLOWED.schedule().windowMean(result.column(plan.column(ArmPlan.LN_RF))),
                        shown.cultureLnRf(), 1e-12 * (1 + Math.abs(shown.cultureLnRf())));
                double[] cells = result.column(plan.column(ArmPlan.CELLS));
                for (int at = 0; at < shown.copies().length; at++) {
                    double[] copies = result.column(plan.column(
                            plan.models().network().deliveredTotal(FOLLOWED.cells().cargo(arm).get(at))));
                    double[] perCell = new double[copies.length];
                    Arrays.setAll(perCell, time -> copies[time] / cells[time]);
                    double expected = FOLLOWED.schedule().windowMean(perCell);
                    assertEquals(expected, shown.cultureCopies()[at], 1e-12 * expected);
                }
            }
        }
    }

    /// What only cells need is drawn apart, from records, and differs from draw to draw.
    @Test
    void differencesAreDrawnFromRecords() {
        List<ParameterAxis> own = FOLLOWED.cells().axes();
        assertEquals(5, own.size(), "uptake between cells, and copies of four cargoes");
        own.forEach(axis -> assertFalse(axis.resolved().alternatives().isEmpty()));
        double[] first = FOLLOWED.cells().values(FOLLOWED.sets().getFirst().values()[0], 0);
        double[] second = FOLLOWED.cells().values(FOLLOWED.sets().getFirst().values()[1], 1);
        for (int axis = FOLLOWED.space().dimension(); axis < first.length; axis++) {
            assertTrue(first[axis] > 0 && first[axis] != second[axis]);
        }
        assertEquals(first[FOLLOWED.space().dimension()], FOLLOWED.results()[0][1][0].cells().getFirst().uptakeCv());
    }

    /// The report tells of each followed arm and says what share of cells responds.
    @Test
    void reportTellsOfCells() {
        ReportContent content = ReportAssembly.content(FOLLOWED);
        long followed = FOLLOWED.arms().stream().filter(arm -> !arm.models().classes().isEmpty()).count();
        assertEquals(2 * followed, content.cells().size());
        assertTrue(content.answer().stream().anyMatch(line -> line.contains(DRAWS * CELLS + " sampled cells")),
                content.answer()::toString);
        for (CellSpread spread : content.cells()) {
            assertTrue(spread.responding() >= 0 && spread.responding() <= 1);
            for (CargoSpread cargo : spread.cargo()) {
                double last = 1;
                for (double share : cargo.cellShares()) {
                    assertTrue(share <= last, "fewer hold more");
                    last = share;
                }
                assertTrue(cargo.empty() + cargo.atLeastOne() <= 1 + 1e-12);
            }
        }
        ReportContent without = ReportAssembly.content(SmallRun.of(2, 3, 0, Premise.MEASURED).run(1));
        assertTrue(without.cells().isEmpty());
        assertTrue(without.answer().stream().noneMatch(line -> line.contains("sampled cells")),
                without.answer()::toString);
    }

    /// One cell is too few for a variance: nothing is told rather than something wrong.
    @Test
    void oneCellHasNoVariance() {
        RunOutcome run = SmallRun.of(2, 3, 1, Premise.MEASURED).run(1);
        ReportContent content = ReportAssembly.content(run);
        content.cells().forEach(spread -> assertNull(spread.split()));
    }

    /// A share is what it says.
    @Test
    void sharesCountCells() {
        double threshold = Math.log(CellSample.RESPONSE);
        CellSample sample = new CellSample(0, new double[][] {{0, 0.5, 1, 7}},
                new double[] {0, threshold * 0.999, threshold, -2 * threshold}, new double[] {2}, 0.1, 0.5,
                new double[] {1});
        assertEquals(0.5, sample.responding());
        assertEquals(0.5, sample.holding(0, 1));
        assertEquals(0.25, sample.empty(0));
    }
}
