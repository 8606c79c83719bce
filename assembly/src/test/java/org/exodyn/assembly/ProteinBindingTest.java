package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.ProteinBinding;
import org.exodyn.biology.mechanism.RepressedTarget;
import org.exodyn.biology.mechanism.Requirement;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.TransferredMolecule;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.junit.jupiter.api.Test;

/// A delivered circRNA that binds a protein and changes its decay, in cells that grow.
///
/// Checklist: 49
class ProteinBindingTest {

    private static final Origin WHY = Origin.of("test", "");
    private static final TransferredMolecule CIRC = new TransferredMolecule("circRNA-SORE", "circRNA", "PANC-1");
    private static final String SHARE = "bound_circRNA_SORE_YBX1";
    private static final double DECAY = Math.log(2) / 2000;
    private static final double RNA_DECAY = Math.log(2) / 1440;
    private static final double PROTEIN = 1000;

    /// @param arrival copies of the circRNA per cell and minute
    private static Trial trial(int sign, Titration.Form form, double arrival) {
        ModelBuilder model = Bench.given(new ModelBuilder("cells"), "cells_start", Bench.CELLS);
        Bench.given(model, "arrival", arrival);
        CellGrowth growth = new CellGrowth("PANC-1");
        growth.contributeRates(model);
        CIRC.contribute(model, "arrival*N", "0", WHY);
        new RepressedTarget("YBX1", List.of(), List.of(new ProteinBinding(CIRC, "YBX1", sign, form)), null)
                .contribute(model, "0", "0", (rna, side) -> rna.level(side, false), WHY);
        growth.contribute(model, "cells_start", List.of());
        return Trial.of(model.build()).with("p0_YBX1", PROTEIN);
    }

    private static double perCell(Trial.Course course, String id, int time) {
        return course.at(id, time) / course.at(CellGrowth.CELLS, time);
    }

    private static double level(Trial.Course course, int time) {
        return course.at("P_YBX1", time) / course.at("P_YBX1_ref", time);
    }

    /// Share of p that is bound, by halving, from (p − b)·(c − b) = K·b.
    private static double share(double protein, double rna, double constant) {
        double low = 0;
        double high = Math.min(protein, rna);
        for (int halving = 0; halving < 200; halving++) {
            double middle = (low + high) / 2;
            if ((protein - middle) * (rna - middle) > constant * middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low / protein;
    }

    /// Level that a share held for ever leads to: loss at rest over loss then.
    private static double settled(double ratio, double atRest, double then, double division) {
        return (DECAY * (1 + (ratio - 1) * atRest) + division) / (DECAY * (1 + (ratio - 1) * then) + division);
    }

    @Test
    void withoutDeliveryNothingMovesAlthoughTheCellsOwnCopiesBind() {
        for (Titration.Form form : Titration.Form.values()) {
            Trial trial = trial(1, form, 0);
            assertTrue(trial.constant("bound0_circRNA_SORE_YBX1") > 0.1, "the cell's own copies bind a tenth and more");
            Trial.Course course = trial.run(0, 1440, 5760);
            for (int time = 0; time < 3; time++) {
                assertEquals(1, level(course, time), 1e-9, form + " at " + time);
            }
            if (form == Titration.Form.QUASI_STEADY) {
                assertEquals(1, perCell(course, "P_YBX1", 2), 1e-7);
            }
        }
    }

    @Test
    void whatIsBoundSolvesTheLawOfMassAction() {
        Trial trial = trial(1, Titration.Form.QUASI_STEADY, 5);
        Trial.Course course = trial.run(10, 300, 2000, 9000);
        double constant = trial.constant("binding_constant_circRNA_SORE_YBX1");
        for (int time = 0; time < 4; time++) {
            double protein = PROTEIN * perCell(course, "P_YBX1", time);
            double rna = perCell(course, "P_circRNA_SORE", time) + perCell(course, "X_circRNA_SORE", time);
            assertEquals(share(protein, rna, constant), course.at(SHARE, time), 1e-9);
            assertTrue(course.at(SHARE, time) <= Math.min(1, rna / protein), "no copy binds two");
        }
    }

    /// With delivery held until everything has settled, the level follows in closed form: up where binding slows the decay, down
    /// where it speeds it.
    @Test
    void theSettledLevelIsLossAtRestOverLossThen() {
        for (int sign : new int[] {1, -1}) {
            Trial trial = trial(sign, Titration.Form.QUASI_STEADY, 5);
            double division = trial.constant(CellGrowth.DIVISION_AT_REST);
            Trial.Course course = trial.run(60_000);
            assertEquals(5 / (RNA_DECAY + division), perCell(course, "X_circRNA_SORE", 0), 1e-4);
            double expected = settled(sign > 0 ? 0.25 : 4, trial.constant("bound0_circRNA_SORE_YBX1"),
                    course.last(SHARE),
                    division);
            assertEquals(expected, level(course, 0), 1e-6 * expected);
            assertTrue(sign * (expected - 1) > 0.05, "binding moves the level: " + expected);
        }
    }

    /// A few copies of an RNA cannot hold a protein of which there are a hundred times as many.
    @Test
    void fewCopiesMoveLittle() {
        Trial trial = trial(1, Titration.Form.QUASI_STEADY, 5).with("p0_YBX1", 1e6).with("p0_circRNA_SORE", 1);
        Trial.Course course = trial.run(60_000);
        double rna = perCell(course, "X_circRNA_SORE", 0) + 1;
        assertTrue(course.last(SHARE) <= rna / 1e6);
        // at most the decay of the share that is bound is saved
        assertTrue(level(course, 0) - 1 < rna / 1e6, "level " + level(course, 0));
    }

    /// Association of 100 µm³ per copy and minute relaxes within seconds; delivery changes over a day.
    @Test
    void quasiSteadyFormAgreesWithMassActionWhereBindingIsFastAndNotWhereItIsSlow() {
        double[] times = {300, 1440, 5760};
        Trial.Course quick = trial(1, Titration.Form.QUASI_STEADY, 5).run(times);
        Trial.Course full = trial(1, Titration.Form.FULL, 5).withSlot("rna-protein-association-rate", 100).run(times);
        Trial.Course slow = trial(1, Titration.Form.FULL, 5).withSlot("rna-protein-association-rate", 1e-4).run(times);
        for (int time = 0; time < 3; time++) {
            double shift = quick.at(SHARE, time) - quick.at(SHARE + "_ref", time);
            assertTrue(shift > 0.05);
            assertEquals(quick.at(SHARE, time), full.at(SHARE, time), 0.01 * shift);
        }
        assertTrue(quick.at(SHARE, 0) - slow.at(SHARE, 0) > 0.1 * quick.at(SHARE, 0), "slow binding lags behind");
    }

    /// The required copies, held in the model, move the protein by the share asked for.
    @Test
    void requiredCopiesMoveTheProteinByTheShareAskedFor() {
        for (int sign : new int[] {1, -1}) {
            Trial trial = trial(sign, Titration.Form.QUASI_STEADY, 5);
            double division = trial.constant(CellGrowth.DIVISION_AT_REST);
            Requirement.Binding atRest = new Requirement.Binding(PROTEIN, 1000,
                    trial.constant("binding_constant_circRNA_SORE_YBX1"), DECAY, division, sign > 0 ? 0.25 : 4,
                    trial.constant("bound0_circRNA_SORE_YBX1"));
            for (double share : new double[] {0.01, 0.05}) {
                double copies = Requirement.copies(atRest, share);
                assertTrue(Double.isFinite(copies) && copies > 0, "required " + copies);
                Trial.Course course = trial(sign, Titration.Form.QUASI_STEADY, copies * (RNA_DECAY + division))
                        .run(80_000);
                assertEquals(1 + sign * share, level(course, 0), 1e-5);
            }
        }
        assertTrue(
                Double.isInfinite(Requirement.copies(new Requirement.Binding(1000, 0, 10, DECAY, DECAY, 0.5, 0), 0.5)),
                "binding that halves the decay raises a protein by at most a third if division loses as much as decay");
    }

    @Test
    void anRnaOfNoSignIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new ProteinBinding(CIRC, "YBX1", 0, Titration.Form.QUASI_STEADY));
    }
}
