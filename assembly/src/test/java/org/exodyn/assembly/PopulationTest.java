package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.CellCycle;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.CyclePhase;
import org.exodyn.biology.mechanism.CytotoxicEffect;
import org.exodyn.biology.mechanism.DrugEffect;
import org.exodyn.biology.mechanism.PhaseSpecificEffect;
import org.exodyn.biology.mechanism.Population;
import org.exodyn.biology.mechanism.Subpopulation;
import org.exodyn.biology.model.ModelBuilder;
import org.junit.jupiter.api.Test;

/// Recipients that are not all alike, against closed forms. At a constant concentration everything is a sum of
/// exponentials, so the solver's 1e-10 is the only error; 1e-7 leaves room for accumulation.
///
/// Checklist: 27
class PopulationTest {

    private static final double DOUBLING = 1800;
    private static final double NET = Math.log(2) / DOUBLING;
    private static final double IC50 = 164.6;

    private static Trial trial(DrugEffect effect, Subpopulation... subpopulations) {
        ModelBuilder model = Bench.given(new ModelBuilder("population"), "cells_start", Bench.CELLS);
        Bench.given(model, "c", 0);
        Bench.given(model, "resistance", 1);
        Bench.given(model, CellCycle.LN_ENTRY, 0);
        new CellGrowth("PANC-1").contributeRates(model);
        effect.contribute(model);
        new Population("PANC-1", List.of(subpopulations), effect, List.of(), List.of()).contribute(model,
                "cells_start");
        return Trial.of(model.build());
    }

    private static DrugEffect anyPhase() {
        return new CytotoxicEffect("gemcitabine", "PANC-1", "c", "resistance", false);
    }

    private static DrugEffect in(CyclePhase phase) {
        return new PhaseSpecificEffect("gemcitabine", "PANC-1", "c", "resistance", false,
                new CellCycle("PANC-1", phase));
    }

    private static Subpopulation.Clone clone(double share, double fold) {
        return new Subpopulation.Clone(share, "share", fold, "fold", "arms[x].clone");
    }

    private static Subpopulation.Persisters persisters(double share, double half) {
        return new Subpopulation.Persisters(share, "share", half, "half", "arms[x].persisters");
    }

    /// Net growth of cells at a concentration by the definition of the GR relation, written out a second time.
    private static double net(double concentration, double fold) {
        double kappa = 1 - Math.log(0.9) / Math.log(2);
        double atIc50 = DOUBLING / (kappa * CytotoxicEffect.ASSAY_MIN);
        double ec50 = IC50 * Math.pow(1 / atIc50 - 1, 1 / 1.2);
        return NET * (1 - kappa / (1 + Math.pow(ec50 * fold / concentration, 1.2)));
    }

    @Test
    void aCloneAndTheRestGrowEachAtItsOwnRate() {
        for (double dose : new double[] {30, 300, 3000}) {
            Trial.Course course = trial(anyPhase(), clone(0.01, 30)).with("c", dose).run(0, 2880, 10080);
            for (int time = 0; time < 3; time++) {
                double t = course.timesMin()[time];
                double rest = 0.99 * Bench.CELLS * Math.exp(net(dose, 1) * t);
                double resistant = 0.01 * Bench.CELLS * Math.exp(net(dose, 30) * t);
                assertEquals(rest + resistant, course.at(CellGrowth.CELLS, time), 1e-7 * (rest + resistant));
                assertEquals(resistant, course.at("N_clone", time), 1e-7 * resistant);
                assertEquals((net(dose, 1) * rest + net(dose, 30) * resistant) / (rest + resistant),
                        course.at(CellGrowth.DIVISION, time) - course.at(CellGrowth.DEATH, time), 1e-12);
            }
        }
    }

    @Test
    void withoutDrugACloneKeepsItsShareForEver() {
        Trial.Course course = trial(anyPhase(), clone(0.01, 30)).run(0, 20_000);
        assertEquals(0.01, course.last("N_clone") / course.last(CellGrowth.CELLS), 1e-9);
    }

    @Test
    void withoutDrugPersistersKeepTheirShareAndSlowTheCultureByIt() {
        Trial.Course course = trial(anyPhase(), persisters(0.03, 4000)).run(0, 3000, 9000);
        for (int time = 0; time < 3; time++) {
            double expected = Bench.CELLS * Math.exp(NET * 0.97 * course.timesMin()[time]);
            assertEquals(expected, course.at(CellGrowth.CELLS, time), 1e-7 * expected);
            assertEquals(0.03, course.at("N_persisters", time) / course.at(CellGrowth.CELLS, time), 1e-9);
        }
    }

    @Test
    void whatSurvivesAnyDoseReturnsAtTheStatedRate() {
        // The majority dies at K − k₀ and is fed by what returns; persisters lose k_r and get nothing worth naming.
        Trial trial = trial(anyPhase(), persisters(0.03, 4000)).withSlot("gr-at-infinity", -0.9)
                .with("c", IC50 * 1e12);
        Trial.Course course = trial.run(0, 6000);
        double back = Math.log(2) / 4000;
        double entry = (back + NET * 0.97) * 0.03 / 0.97;
        double loss = -NET * (1 + Math.log(0.1) / Math.log(2) - 1);
        // S' = (−loss − entry)·S + back·P, P' = entry·S − back·P: eigenvalues of a 2 × 2 matrix
        double a = -loss - entry;
        double root = Math.sqrt((a + back) * (a + back) + 4 * entry * back);
        double fast = (a - back - root) / 2;
        double slow = (a - back + root) / 2;
        double s0 = 0.97 * Bench.CELLS;
        double p0 = 0.03 * Bench.CELLS;
        double slope = entry * s0 - back * p0;
        double expected = ((slope - fast * p0) * Math.exp(slow * 6000) - (slope - slow * p0) * Math.exp(fast * 6000))
                / (slow - fast);
        assertEquals(expected, course.last("N_persisters"), 1e-6 * expected);
        assertTrue(course.last("N_persisters") > 0.3 * p0);
    }

    @Test
    void theCycleDividesInTheDoublingTimeWithItsStagesAsFullAsAFixedCycle() {
        for (CyclePhase phase : CyclePhase.values()) {
            Trial.Course course = trial(in(phase)).run(0, DOUBLING, 3 * DOUBLING);
            assertEquals(2 * Bench.CELLS, course.at(CellGrowth.CELLS, 1), 1e-7 * Bench.CELLS);
            double[] shares = phase == CyclePhase.S_PHASE ? new double[] {0.45, 0.35, 0.2} : new double[] {0.95, 0.05};
            String[] ids = phase == CyclePhase.S_PHASE ? new String[] {"g1", "s", "g2m"}
                    : new String[] {"interphase", "m"};
            double before = 0;
            for (int stage = 0; stage < ids.length; stage++) {
                // age distribution 2·ln2·2^{−a} of a cycle of fixed length, integrated over the stage
                double expected = 2 * (Math.pow(2, -before) - Math.pow(2, -before - shares[stage]));
                assertEquals(expected,
                        course.last("N_majority_" + ids[stage]) / course.last(CellGrowth.CELLS), 1e-8);
                before += shares[stage];
            }
        }
    }

    @Test
    void aSettledCultureGivesBackIc50AndPlateauOfADrugThatKillsInOnePhase() {
        for (CyclePhase phase : CyclePhase.values()) {
            double atIc50 = settledRate(trial(in(phase)).with("c", IC50));
            assertEquals(NET - Math.log(2) / CytotoxicEffect.ASSAY_MIN, atIc50, 1e-8);
            double atPlateau = settledRate(trial(in(phase)).with("c", IC50 * 1e12));
            assertEquals(NET * Math.log(0.9) / Math.log(2), atPlateau, 1e-8);
        }
    }

    /// Growth rate after transients have gone: 60 doubling times are many times the slowest of them.
    private static double settledRate(Trial trial) {
        Trial.Course course = trial.run(0, 60 * DOUBLING, 61 * DOUBLING);
        return Math.log(course.at(CellGrowth.CELLS, 2) / course.at(CellGrowth.CELLS, 1)) / DOUBLING;
    }

    @Test
    void cellsThatEnterTheSensitivePhaseMoreSlowlyAreSpared() {
        // Ten times slower entry: with the drug more cells are left than of cycling ones, without it fewer.
        Trial cycling = trial(in(CyclePhase.S_PHASE)).with("c", IC50 * 10);
        double killed = cycling.run(0, 4320).last(CellGrowth.CELLS) / Bench.CELLS;
        Trial arrested = trial(in(CyclePhase.S_PHASE)).with("c", IC50 * 10).with(CellCycle.LN_ENTRY, -Math.log(10));
        double spared = arrested.run(0, 4320).last(CellGrowth.CELLS) / Bench.CELLS;
        double untreated = trial(in(CyclePhase.S_PHASE)).with(CellCycle.LN_ENTRY, -Math.log(10)).run(0, 4320)
                .last(CellGrowth.CELLS) / Bench.CELLS;
        double control = trial(in(CyclePhase.S_PHASE)).run(0, 4320).last(CellGrowth.CELLS) / Bench.CELLS;
        assertTrue(untreated < control / 2, untreated + " of " + control);
        assertTrue(spared / untreated > 1.5 * killed / control, spared / untreated + " against " + killed / control);
    }

    @Test
    void aPlateauThatWaitingCellsDoNotAllowIsRefused() {
        assertTrue(trial(in(CyclePhase.MITOSIS)).withSlot("gr-at-infinity", -0.1).broken().isEmpty());
        assertTrue(trial(in(CyclePhase.MITOSIS)).withSlot("gr-at-infinity", -0.9).broken().isPresent());
    }

    @Test
    void aCloneMayBePartOfACyclingPopulation() {
        Trial.Course course = trial(in(CyclePhase.S_PHASE), clone(0.1, 1)).with("c", 100).run(0, 4320);
        Trial.Course one = trial(in(CyclePhase.S_PHASE)).with("c", 100).run(0, 4320);
        assertEquals(one.last(CellGrowth.CELLS), course.last(CellGrowth.CELLS), 1e-7 * one.last(CellGrowth.CELLS));
        double share = (course.last("N_clone_g1") + course.last("N_clone_s") + course.last("N_clone_g2m"))
                / course.last(CellGrowth.CELLS);
        assertEquals(0.1, share, 1e-9);
    }
}
