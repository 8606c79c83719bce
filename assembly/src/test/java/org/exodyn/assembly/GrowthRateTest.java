package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.CytotoxicEffect;
import org.exodyn.biology.mechanism.DrugExposure;
import org.exodyn.biology.model.ModelBuilder;
import org.junit.jupiter.api.Test;

/// Cells under drugs: the conversion of a 72-h IC50 must give back the very assay it came from. Growth at a constant
/// concentration is exponential, so the solver's 1e-10 is the only error; 1e-7 leaves room for accumulation.
class GrowthRateTest {

    private static final double DOUBLING = 1800;
    private static final double IC50 = 164.6;

    private static Trial trial(String... drugs) {
        ModelBuilder model = Bench.given(new ModelBuilder("assay"), "cells_start", Bench.CELLS);
        Bench.given(model, "resistance", 1);
        CellGrowth growth = new CellGrowth("PANC-1");
        growth.contributeRates(model);
        List<CytotoxicEffect> effects = new ArrayList<>();
        for (String drug : drugs) {
            Bench.given(model, "c_" + drug, 0);
            CytotoxicEffect effect = new CytotoxicEffect(drug, "PANC-1", "c_" + drug, "resistance", false);
            effect.contribute(model);
            effects.add(effect);
        }
        growth.contribute(model, "cells_start", effects);
        return Trial.of(model.build());
    }

    private static double cells(Trial trial, double minutes) {
        return trial.run(minutes).last(CellGrowth.CELLS);
    }

    @Test
    void untreatedCellsDoubleInTheirDoublingTime() {
        assertEquals(2 * Bench.CELLS, cells(trial("gemcitabine"), DOUBLING), 1e-7 * Bench.CELLS);
    }

    @Test
    void theIc50HalvesViabilityInItsAssay() {
        for (double plateau : new double[] {-0.4, -0.1, 0.05}) {
            for (double slope : new double[] {0.7, 1.2, 3}) {
                for (double share : new double[] {0, 0.3, 1}) {
                    Trial trial = trial("gemcitabine").withSlot("gr-at-infinity", plateau)
                            .withSlot("hill-coefficient", slope).withSlot("death-share-of-effect", share);
                    double control = cells(trial, CytotoxicEffect.ASSAY_MIN);
                    double treated = cells(trial.with("c_gemcitabine", IC50), CytotoxicEffect.ASSAY_MIN);
                    assertEquals(0.5, treated / control, 1e-7, plateau + ", " + slope + ", " + share);
                }
            }
        }
    }

    /// The drug of the assay is lost as well, from half-lives that leave it whole to such that take it away in an hour.
    @Test
    void theIc50HalvesViabilityInItsAssayWhateverIsLostOnTheWay() {
        for (double halfLifeMin : new double[] {60, 600, 4320, 1e5, 1e9}) {
            for (double slope : new double[] {0.7, 1.2, 3}) {
                Trial trial = decaying().withSlot("drug-loss-half-life", halfLifeMin).withSlot("hill-coefficient",
                        slope);
                double control = cells(trial, CytotoxicEffect.ASSAY_MIN);
                double treated = cells(trial.with("dose", IC50), CytotoxicEffect.ASSAY_MIN);
                assertEquals(0.5, treated / control, 1e-6, halfLifeMin + " min, " + slope);
            }
        }
    }

    /// Gemcitabine that is added once, lost in medium and taken up by no cell.
    private static Trial decaying() {
        ModelBuilder model = Bench.given(new ModelBuilder("assay"), "cells_start", Bench.CELLS);
        Bench.given(model, "dose", 0);
        Bench.given(model, "medium_volume", 1e12);
        CellGrowth growth = new CellGrowth("PANC-1");
        growth.contributeRates(model);
        DrugExposure exposure = new DrugExposure("gemcitabine");
        CytotoxicEffect effect = new CytotoxicEffect("gemcitabine", "PANC-1", exposure.concentration(), "1", true);
        effect.contribute(model);
        exposure.contribute(model, "dose", "medium_volume*" + effect.ec50(), "0");
        growth.contribute(model, "cells_start", List.of(effect));
        return Trial.of(model.build());
    }

    @Test
    void saturatingDrugReachesThePlateau() {
        for (double plateau : new double[] {-0.4, -0.1, 0.2}) {
            Trial trial = trial("gemcitabine").withSlot("gr-at-infinity", plateau).with("c_gemcitabine", IC50 * 1e12);
            double doublings = Math.log(cells(trial, 2880) / Bench.CELLS) / Math.log(cells(
                    trial("gemcitabine"), 2880) / Bench.CELLS);
            assertEquals(plateau, Math.pow(2, doublings) - 1, 1e-6);
        }
    }

    @Test
    void growthRateValueFollowsTheHillCurveAtAnyTime() {
        // GR = 2^{k(C)/k₀} − 1 does not depend on how long the culture grows.
        double gr = Double.NaN;
        for (double minutes : new double[] {1440, 4320, 5760}) {
            double treated = cells(trial("gemcitabine").with("c_gemcitabine", 50), minutes);
            double now = Math.pow(2, Math.log(treated / Bench.CELLS) / (Math.log(2) * minutes / DOUBLING)) - 1;
            if (!Double.isNaN(gr)) {
                assertEquals(gr, now, 1e-7);
            }
            gr = now;
        }
    }

    @Test
    void divisionNeverTurnsNegative() {
        for (double plateau : new double[] {-0.95, -0.5, -0.1, 0.2}) {
            for (double share : new double[] {0, 0.5, 1}) {
                Trial trial = trial("gemcitabine").withSlot("gr-at-infinity", plateau)
                        .withSlot("death-share-of-effect", share).with("c_gemcitabine", IC50 * 1e12);
                Trial.Course course = trial.run(0);
                assertTrue(course.at(CellGrowth.DIVISION, 0) >= -1e-18, plateau + ", " + share);
                assertTrue(course.at(CellGrowth.DEATH, 0) >= 1e-4);
                double kappa = 1 - Math.log(1 + plateau) / Math.log(2);
                double net = Math.log(2) / DOUBLING * (1 - kappa);
                assertEquals(net, course.at(CellGrowth.DIVISION, 0) - course.at(CellGrowth.DEATH, 0), 1e-10);
            }
        }
    }

    @Test
    void resistanceMultipliesTheHalfEffectDose() {
        for (double factor : new double[] {0.2, 1, 37}) {
            Trial trial = trial("gemcitabine").with("resistance", factor).with("c_gemcitabine", IC50 * factor);
            assertEquals(0.5, cells(trial, CytotoxicEffect.ASSAY_MIN) / cells(trial("gemcitabine"), 4320), 1e-7);
        }
    }

    @Test
    void anAssayThatCouldNotHaveHalvedIsRefused() {
        // H(IC50) = T_d/(κ·T) must be below 1: with T_d = 100 h and no more than stasis, 72 h cannot halve.
        assertTrue(trial("gemcitabine").withSlot("doubling-time", 6000).withSlot("gr-at-infinity", 0).broken()
                .isPresent());
        assertTrue(trial("gemcitabine").withSlot("doubling-time", 4300).withSlot("gr-at-infinity", 0).broken()
                .isEmpty());
    }

    @Test
    void twoDrugsMultiplyOnDivisionAndAddInDeath() {
        Trial both = trial("gemcitabine", "GW4869").with("c_gemcitabine", 100).with("c_GW4869", 9000);
        Trial.Course course = both.run(0);
        double division = 1;
        double death = 1e-4;
        for (String drug : List.of("gemcitabine", "GW4869")) {
            Trial alone = trial(drug).with("c_" + drug, drug.equals("gemcitabine") ? 100 : 9000);
            Trial.Course one = alone.run(0);
            division *= one.at(CellGrowth.DIVISION, 0) / alone.constant(CellGrowth.DIVISION_AT_REST);
            death += one.at(CellGrowth.DEATH, 0) - 1e-4;
        }
        double expected = division * both.constant(CellGrowth.DIVISION_AT_REST);
        assertEquals(expected, course.at(CellGrowth.DIVISION, 0), 1e-12 * expected);
        assertEquals(death, course.at(CellGrowth.DEATH, 0), 1e-12 * death);
    }

    @Test
    void withoutDrugASlopeBelowOneStaysFinite() {
        Trial trial = trial("gemcitabine").withSlot("hill-coefficient", 0.5);
        assertEquals(0, trial.run(0).last("hill_gemcitabine"), 0);
        assertEquals(2 * Bench.CELLS, cells(trial, DOUBLING), 1e-7 * Bench.CELLS);
    }

    @Test
    void drugInMediumAndCellsIsTwoCompartments() {
        ModelBuilder model = Bench.still(new ModelBuilder("exposure"));
        Bench.given(model, "medium_volume", Bench.VOLUME_UM3);
        new DrugExposure("gemcitabine").contribute(model, "100", "100*medium_volume");
        Trial.Course course = Trial.of(model.build()).run(0, 60, 4000);
        double in = 50 * Bench.CELLS / Bench.VOLUME_UM3;
        double out = 0.01;
        double loss = Math.log(2) / 4000;
        // Eigenvalues of [[−(λ + in), out], [in, −out]].
        double sum = loss + in + out;
        double root = Math.sqrt(sum * sum - 4 * loss * out);
        double slow = (-sum + root) / 2;
        double fast = (-sum - root) / 2;
        for (int time = 0; time < 3; time++) {
            double t = course.timesMin()[time];
            double expected = 100 * Bench.VOLUME_UM3
                    * ((slow + out) * Math.exp(slow * t) - (fast + out) * Math.exp(fast * t)) / (slow - fast);
            assertEquals(expected, course.at("A_gemcitabine", time), 1e-8 * expected);
        }
    }
}
