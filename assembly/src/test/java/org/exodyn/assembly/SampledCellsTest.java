package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Mixing;
import org.exodyn.engine.random.Philox;
import org.junit.jupiter.api.Test;

/// Cells followed one by one beside the culture that they belong to. Means are compared by 6 standard errors of the sample, which
/// a right one misses with a probability of 2e-9.
class SampledCellsTest {

    private static final double FROM = 1440;
    private static final double TO = 5760;

    /// A culture and cells of it, with some inputs replaced.
    private record Followed(SampledCells cells, SampledCells.Means means) {

        static Followed of(Donor donor, double dose, int count, double pieceMin, Map<String, Double> slots) {
            ArmModel arm = Arms.model(Mixing.STIRRED, donor, TestScenarios.withVesicles());
            double[] times = Arms.every(pieceMin, TO);
            Trial.Course course = Arms.run(arm, slots, dose, times);
            SampledCells cells = SampledCells.of(arm).orElseThrow();
            double[][] rows = new double[times.length][];
            var watched = course.network().observables(cells.watched());
            for (int time = 0; time < times.length; time++) {
                rows[time] = watched.evaluate(times[time], course.states()[time], course.parameters());
            }
            double[] inputs = Arms.of(cells.model(), present(cells, slots)).inputs();
            return new Followed(cells, cells.run(inputs, times, rows, weights(times), seeds(count)));
        }

        /// The replaced slots that one cell has.
        private static Map<String, Double> present(SampledCells cells, Map<String, Double> slots) {
            Map<String, Double> present = new HashMap<>(slots);
            present.keySet().retainAll(Set.copyOf(cells.model().parameters().stream()
                    .map(one -> one.value() instanceof org.exodyn.biology.model.ModelParameter.Drawn drawn
                            ? drawn.slot()
                            : "")
                    .toList()));
            return present;
        }
    }

    private static long[] seeds(int count) {
        long[] seeds = new long[count];
        Arrays.setAll(seeds, cell -> Philox.derive(5, 1, cell, 0));
        return seeds;
    }

    private static double[] weights(double[] times) {
        double[] weights = new double[times.length];
        for (int at = 0; at + 1 < times.length; at++) {
            if (times[at] >= FROM) {
                double half = (times[at + 1] - times[at]) / 2 / (TO - FROM);
                weights[at] += half;
                weights[at + 1] += half;
            }
        }
        return weights;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double error(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()) / values.length;
    }

    private static Map<String, Double> slots(double copies, double dispersion, double cv) {
        return new HashMap<>(Map.of("copies-per-vesicle", copies, "copies-dispersion", dispersion,
                "uptake-cv-between-cells", cv));
    }

    /// Delivered copies are linear in what opens: the mean of cells is the mean-field, whatever the delivery, with and without a
    /// drug that changes division and death.
    @Test
    void meanOfCellsIsTheMeanField() {
        List<Donor> donors = List.of(TestScenarios.conditioned(),
                new Donor.CoCulture(TestScenarios.term(TestScenarios.CAF), null, 1),
                new Donor.PurifiedVesicles(TestScenarios.term(TestScenarios.CAF), null,
                        TestScenarios.q("1e9 vesicles/mL")));
        for (Donor donor : donors) {
            for (double dose : new double[] {0, Arms.DOSE}) {
                SampledCells.Means means = Followed.of(donor, dose, 3000, 60, slots(0.5, 0.5, 0.6)).means();
                for (int cargo = 0; cargo < 2; cargo++) {
                    double expected = means.cultureCopies()[cargo];
                    assertTrue(expected > 0.1, "something arrives: " + expected);
                    assertTrue(error(means.copies()[cargo]) < 0.1 * expected, "the comparison can fail");
                    assertEquals(expected, mean(means.copies()[cargo]), 6 * error(means.copies()[cargo]),
                            donor + ", dose " + dose + ", cargo " + cargo);
                }
            }
        }
    }

    /// With so many copies that chance hardly shows, what is left is the error of pieces of an hour: below a third of a per cent.
    @Test
    void piecesOfAnHourAreShortEnough() {
        Map<String, Double> slots = slots(20, 1e6, 1e-3);
        slots.put("release-rate", 100.0);
        SampledCells.Means means = Followed.of(TestScenarios.conditioned(), Arms.DOSE, 1000, 60, slots).means();
        for (int cargo = 0; cargo < 2; cargo++) {
            assertTrue(error(means.copies()[cargo]) < 5e-4 * means.cultureCopies()[cargo],
                    "chance hardly shows: " + error(means.copies()[cargo]) + " of " + means.cultureCopies()[cargo]);
            assertEquals(means.cultureCopies()[cargo], mean(means.copies()[cargo]),
                    3e-3 * means.cultureCopies()[cargo]);
        }
        // mRNA comes in tens of copies and its noise is shared with the twin, so ln RF follows the mean-field too; a hundredth
        // is what the spread of mRNA within a cell leaves of the mean of a logarithm
        assertTrue(means.cultureLnRf() > 0.01);
        assertEquals(means.cultureLnRf(), mean(means.lnRf()), 0.01 * means.cultureLnRf() + 6 * error(means.lnRf()));
    }

    /// Where nothing is released into the cytosol no cell responds, however noisy its mRNA: not by a single bit.
    @Test
    void withoutDeliveryNoCellResponds() {
        Map<String, Double> slots = slots(0.5, 0.5, 0.6);
        slots.put("cytosolic-release", 0.0);
        SampledCells.Means means = Followed.of(TestScenarios.conditioned(), Arms.DOSE, 200, 60, slots).means();
        for (double value : means.lnRf()) {
            assertEquals(0, Math.abs(value));
        }
        assertArrayEquals(new double[200], means.copies()[0]);
    }

    /// Few vesicles with many copies: ln RF saturates in what a cell receives, so the mean of cells lies below the response to the
    /// mean (Jensen's inequality for a concave function). Many vesicles with equal copies bring both together again.
    @Test
    void unevenDeliveryMovesLessThanItsMean() {
        SampledCells.Means uneven = Followed.of(TestScenarios.conditioned(), 0, 2000, 60, slots(2e4, 0.05, 1.0))
                .means();
        assertTrue(uneven.cultureLnRf() - mean(uneven.lnRf()) > 6 * error(uneven.lnRf()),
                uneven.cultureLnRf() + " against " + mean(uneven.lnRf()));
        double gap = 1 - mean(uneven.lnRf()) / uneven.cultureLnRf();
        assertTrue(gap > 0.1, "a tenth or more is lost: " + gap);

        Map<String, Double> many = slots(2e4 / 50, 1e6, 1e-3);
        many.put("release-rate", 50.0);
        SampledCells.Means even = Followed.of(TestScenarios.conditioned(), 0, 500, 60, many).means();
        assertEquals(0, 1 - mean(even.lnRf()) / even.cultureLnRf(), 0.1 * gap);
    }

    /// The same means, more zeros: dispersion moves who receives, not how much.
    @Test
    void dispersionMakesEmptyCells() {
        SampledCells.Means spread = Followed.of(TestScenarios.conditioned(), 0, 3000, 60, slots(0.02, 100, 0.01))
                .means();
        SampledCells.Means heavy = Followed.of(TestScenarios.conditioned(), 0, 3000, 60, slots(0.02, 0.0005, 0.01))
                .means();
        assertEquals(spread.cultureCopies()[0], heavy.cultureCopies()[0], 1e-12);
        double emptySpread = Arrays.stream(spread.copies()[0]).filter(x -> x == 0).count() / 3000.0;
        double emptyHeavy = Arrays.stream(heavy.copies()[0]).filter(x -> x == 0).count() / 3000.0;
        assertTrue(emptyHeavy > emptySpread + 0.3, emptySpread + " and " + emptyHeavy);
    }

    /// A cell is a function of its seed.
    @Test
    void sameSeedSameCell() {
        double[] one = Followed.of(TestScenarios.conditioned(), 0, 5, 60, slots(0.5, 0.5, 0.6)).means().copies()[0];
        double[] more = Followed.of(TestScenarios.conditioned(), 0, 9, 60, slots(0.5, 0.5, 0.6)).means().copies()[0];
        assertArrayEquals(one, Arrays.copyOf(more, 5));
        assertNotEquals(more[0], more[1]);
    }
}
