package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.RepressedTarget;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.TransferredMolecule;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.junit.jupiter.api.Test;

/// What division and death do to what cells hold: totals are carried through division, the amount per cell is diluted.
class DilutionTest {

    private static final Origin WHY = Origin.of("test", "");

    private static Trial trial(String arrival) {
        ModelBuilder model = Bench.given(new ModelBuilder("cells"), "cells_start", Bench.CELLS);
        CellGrowth growth = new CellGrowth("PANC-1");
        growth.contributeRates(model);
        Titration mirna = new Titration("hsa-miR-21-5p", "PANC-1", true, Titration.Form.QUASI_STEADY);
        mirna.contribute(model, arrival, "1", "0", "0", WHY);
        new RepressedTarget("PTEN", List.of(mirna)).contribute(model, "0", WHY);
        new TransferredMolecule("SNAI1", "protein", "PANC-1").contribute(model, arrival, "0", WHY);
        growth.contribute(model, "cells_start", List.of());
        return Trial.of(model.build());
    }

    @Test
    void atRestEveryAmountPerCellStays() {
        Trial.Course course = trial("0").run(0, 1440, 5760);
        for (String id : List.of("M_hsa_miR_21_5p", "M_hsa_miR_21_5p_ref", "R_PTEN", "P_PTEN", "P_SNAI1")) {
            double perCell = course.at(id, 0) / course.at(CellGrowth.CELLS, 0);
            for (int time = 1; time < 3; time++) {
                assertEquals(perCell, course.at(id, time) / course.at(CellGrowth.CELLS, time), 1e-7 * perCell, id);
            }
        }
    }

    @Test
    void deliveredCopiesPerCellFadeAtDecayPlusDivision() {
        Trial trial = trial("piecewise(1e5, time < 300, 0)");
        Trial.Course course = trial.run(400, 2000);
        double decay = Math.log(2) / 1440 + trial.constant(CellGrowth.DIVISION_AT_REST);
        double ratio = perCell(course, 1) / perCell(course, 0);
        assertEquals(Math.exp(-decay * 1600), ratio, 1e-6 * ratio);
    }

    private static double perCell(Trial.Course course, int time) {
        return course.at("X_hsa_miR_21_5p", time) / course.at(CellGrowth.CELLS, time);
    }

    @Test
    void divisionAloneKeepsTotals() {
        // Nearly no decay and no death: what was delivered is still there, spread over more cells.
        Trial trial = trial("piecewise(1e5, time < 300, 0)").withSlot("half-life", 1e15).withSlot("death-rate", 0);
        Trial.Course course = trial.run(400, 4000);
        assertEquals(3e7, course.at("X_hsa_miR_21_5p", 0), 1e-5 * 3e7, "arrival ends inside a step, found to 1e-5");
        assertEquals(course.at("X_hsa_miR_21_5p", 0), course.at("X_hsa_miR_21_5p", 1), 1e-9 * 3e7);
        assertEquals(Math.pow(2, 3600 / 1800.0), course.at(CellGrowth.CELLS, 1) / course.at(CellGrowth.CELLS, 0), 1e-7);
    }

    @Test
    void deathTakesCopiesAlongAndLeavesTheAmountPerCell() {
        Trial quiet = trial("1*N").withSlot("death-rate", 0);
        Trial turning = trial("1*N").withSlot("death-rate", 5e-4);
        // Division rises with death so that the net growth stays; per cell, dilution rises by the same.
        double decay = Math.log(2) / 1440;
        for (Trial trial : List.of(quiet, turning)) {
            double loss = decay + trial.constant(CellGrowth.DIVISION_AT_REST);
            Trial.Course course = trial.run(40_000);
            assertEquals(1 / loss, perCell(course, 0), 1e-6 / loss);
        }
    }

    @Test
    void restingLevelsAreTheirClosedForms() {
        Trial trial = trial("0");
        double division = trial.constant(CellGrowth.DIVISION_AT_REST);
        assertEquals(Math.log(2) / 1800 + 1e-4, division, 1e-18);
        double decay = Math.log(2) / 540;
        double occupancy = trial.constant("theta0_hsa_miR_21_5p");
        double expected = 0.03 / ((decay + division) * (1 + occupancy));
        assertEquals(expected, trial.constant("r0_PTEN"), 1e-12 * expected);
        assertEquals((Math.log(2) / 2000 + division) / expected, trial.constant("translation_PTEN"), 1e-12);
    }
}
