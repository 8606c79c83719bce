package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.mechanism.EffectorUptake;
import org.exodyn.biology.mechanism.MediumTransport;
import org.exodyn.biology.mechanism.SurfaceBinding;
import org.exodyn.biology.mechanism.SurfaceLigand;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.quantity.Quantity;
import org.junit.jupiter.api.Test;

/// Vesicles with PD-L1 on T cells of constant number: avidity against the sum over binding arrangements, equilibrium against
/// detailed balance, and the limit of one ligand.
///
/// Checklist: 70
class SurfaceBindingTest {

    private static final String T_CELL = "CD8-positive, alpha-beta T cell";
    private static final double T_CELLS = 2e5;
    private static final VesicleClass ONE = new VesicleClass(Bench.DONOR, 1);

    /// All vesicles alike: with no spread of sizes every class carries the mean number of ligands.
    private static Trial trial(double ligands, double vesiclesPerUm3, double blocked) {
        ModelBuilder model = Bench.medium(1, vesiclesPerUm3 / VesicleClass.SIZES);
        Bench.given(model, EffectorCells.ALL, T_CELLS);
        Bench.given(model, "antibody_share", blocked);
        Bench.given(model, "copies_CD274_" + Bench.DONOR, ligands);
        for (VesicleClass vesicle : Bench.classes()) {
            for (String sink : new String[] {EffectorUptake.inside(vesicle), EffectorUptake.gone(vesicle)}) {
                model.species(sink, sink, "{particles}", "0", "cells_start", Origin.of("test", ""));
            }
        }
        SurfaceBinding binding = new SurfaceBinding(SurfaceLigand.PD_L1, T_CELL, "antibody_share");
        binding.contributeReceptors(model);
        binding.contribute(model, Bench.classes(), "0", "cells_start", List.of("a.claim"));
        return Trial.of(model.build()).withSlot("vesicle-diameter-cv", 1e-9)
                .withSlot("bound-vesicle-internalisation", 0)
                .withSlot("vesicle-loss-in-medium", 0).withSlot("vesicle-adsorption-rate", 0);
    }

    private static double avidity(Trial trial) {
        return 1 / trial.run(0).at("avidity_inverse_pd_l1_" + ONE.id(), 0);
    }

    /// The ways to hold on by i of n ligands, the first bond from the medium: Σ C(n, i)·yⁱ⁻¹/n.
    private static double arrangements(int ligands, double weight) {
        double sum = 0;
        double ways = 1;
        for (int bonds = 1; bonds <= ligands; bonds++) {
            ways *= (ligands - bonds + 1.0) / bonds;
            sum += ways * StrictMath.pow(weight, bonds - 1) / ligands;
        }
        return sum;
    }

    /// Mean of i over the same arrangements.
    private static double meanBonds(int ligands, double weight) {
        double sum = 0;
        double all = 0;
        double ways = 1;
        for (int bonds = 1; bonds <= ligands; bonds++) {
            ways *= (ligands - bonds + 1.0) / bonds;
            sum += bonds * ways * StrictMath.pow(weight, bonds);
            all += ways * StrictMath.pow(weight, bonds);
        }
        return sum / all;
    }

    @Test
    void avidityCountsTheWaysToHoldOn() {
        for (int ligands : new int[] {1, 2, 3, 7, 40}) {
            double earlier = 0;
            for (double contact : new double[] {1e-9, 1e-7, 1e-5, 1e-3, 0.1, 0.9}) {
                Trial trial = trial(ligands, 1e-3, 0).with("vesicle_contact", contact);
                Trial.Course start = trial.run(0);
                double weight = start.at("bond_weight_pd_l1", 0);
                // 1e-9: at the switch to the series both lose about (1e-4)³ = 1e-12, times n
                assertEquals(1, avidity(trial) / arrangements(ligands, weight), 1e-9, ligands + " ligands, " + weight);
                assertEquals(1, start.at("bonds_each_pd_l1_" + ONE.id(), 0) / meanBonds(ligands, weight), 1e-8,
                        ligands + " ligands, " + weight);
                assertTrue(avidity(trial) >= earlier * (1 - 1e-12), "more contact, more avidity");
                earlier = avidity(trial);
            }
        }
    }

    @Test
    void avidityGrowsWithLigandsAndFallsWithBlockedReceptors() {
        double earlier = 0.999;
        for (double ligands : new double[] {0.1, 1, 1.5, 2, 5, 20, 100, 1000}) {
            double now = avidity(trial(ligands, 1e-3, 0));
            assertTrue(ligands <= 1 ? Math.abs(now - 1) < 1e-12 : now > earlier, ligands + ": " + now);
            earlier = now;
            assertTrue(ligands <= 1 || avidity(trial(ligands, 1e-3, 0.9)) < now, "an antibody takes avidity away");
        }
    }

    /// Without sinks, bound and free vesicles end in detailed balance at any number of ligands and any diffusion.
    @Test
    void boundVesiclesReachDetailedBalance() {
        for (double ligands : new double[] {0.3, 1, 4}) {
            Trial trial = trial(ligands, 1e-3, 0.5);
            Trial.Course course = trial.run(0, 1e5);
            double bound = course.at(SurfaceLigand.PD_L1.bound(ONE), 1);
            double free = course.at(ONE.inLayer(0), 1) / Bench.VOLUME_UM3 * Math.min(1, ligands);
            double receptors = trial.constant("receptors_pd_l1") * 0.5 * (1 - course.at("occupied_pd_l1", 1));
            double expected = free * T_CELLS * Math.max(1, ligands) * receptors * avidity(trial)
                    / trial.constant("kd_pd_l1");
            // 1e-6: solver tolerance 1e-10 of a thousandth of the scale, and what is left of the approach
            assertEquals(expected, bound, 1e-6 * expected, ligands + " ligands");
        }
    }

    /// One ligand per vesicle occupies PD-1 as a free ligand would: about 10⁻⁶ at the PD-L1 of melanoma plasma.
    @Test
    void oneLigandPerVesicleOccupiesAMillionthAtPlasmaLevels() {
        ParameterRecord plasma = Atlas.loadEmbedded().parameter("EXOPDL1_PLASMA").orElseThrow();
        double gramsPerMl = new Quantity(Objects.requireNonNull(plasma.value()), plasma.unit()).in("g/mL");
        for (double kiloDalton : new double[] {30, 50}) {
            double copiesPerUm3 = gramsPerMl / (kiloDalton * 1e3) * 6.02214076e23 * 1e-12;
            // so few T cells that they leave the vesicles in the medium
            Trial trial = trial(1, copiesPerUm3, 0).with(EffectorCells.ALL, 1e2);
            double occupied = trial.run(0, 1e5).at("occupied_pd_l1", 1);
            double constant = trial.constant("kd_pd_l1");
            assertEquals(copiesPerUm3 / constant, occupied, 1e-3 * copiesPerUm3 / constant,
                    "c/K, nearly none of it bound");
            assertTrue(occupied > 1e-8 && occupied < 1e-5, kiloDalton + " kDa: " + occupied);
        }
    }

    /// Diffusion caps binding at 4πDR per T cell, however many ligands and receptors there are.
    @Test
    void diffusionCapsBinding() {
        Trial trial = trial(1000, 1e-6, 0).withSlot("ligand-association-rate", 1e6).with("confinement", 1e3)
                .with(EffectorCells.ALL, 1e3);
        double swept = 2 * Math.PI * trial.constant("diffusion_" + ONE.id()) * 15.0;
        Trial.Course course = trial.run(0, 1e-3);
        double rate = course.at(SurfaceLigand.PD_L1.bound(ONE), 1) / 1e-3;
        double expected = swept * 1e3 * course.at(ONE.inLayer(0), 0) / Bench.VOLUME_UM3;
        assertEquals(expected, rate, 0.01 * expected, MediumTransport.atBottom(ONE));
    }
}
