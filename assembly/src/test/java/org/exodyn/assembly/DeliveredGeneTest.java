package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.Process;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.RepressedTarget;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.TransferredMolecule;
import org.exodyn.biology.mechanism.Uptake;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.junit.jupiter.api.Test;

/// Genes whose mRNA or protein vesicles bring, also where a miRNA represses them at once; in cells that grow.
///
/// Checklist: 18, 54
class DeliveredGeneTest {

    private static final Origin WHY = Origin.of("test", "");
    private static final double MESSAGE_DECAY = Math.log(2) / 540;
    private static final double PROTEIN_DECAY = Math.log(2) / 2000;

    /// @param delivered class of what vesicles bring
    /// @param copies arriving per cell and minute
    /// @param mirna copies of a repressing miRNA arriving per cell and minute
    private static Trial trial(String delivered, double copies, double mirna) {
        ModelBuilder model = Bench.given(new ModelBuilder("cells"), "cells_start", Bench.CELLS);
        Bench.given(model, "arriving", copies);
        Bench.given(model, "repressing", mirna);
        CellGrowth growth = new CellGrowth("PANC-1");
        growth.contributeRates(model);
        Titration repressor = new Titration("hsa-miR-21-5p", "PANC-1", true, Titration.Form.QUASI_STEADY);
        repressor.contribute(model, "repressing*N", "1", "0", "0", WHY);
        new RepressedTarget("MET", List.of(repressor), List.of(), new TransferredMolecule("MET", delivered, "PANC-1"))
                .contribute(model, "0", "arriving*N", (rna, side) -> rna.level(side, false), WHY);
        growth.contribute(model, "cells_start", List.of());
        return Trial.of(model.build());
    }

    private static double perCell(Trial.Course course, String id) {
        return course.last(id) / course.last(CellGrowth.CELLS);
    }

    /// Π of one miRNA over that at rest, from occupancies.
    private static double repression(Trial trial, Trial.Course course) {
        return (1 + course.last("theta_hsa_miR_21_5p")) / (1 + trial.constant("theta0_hsa_miR_21_5p"));
    }

    /// Delivered messages decay as the cell's own and make as much protein each, so the protein rises as the messages do.
    @Test
    void deliveredMessagesAreTranslatedLikeOwnOnes() {
        Trial trial = trial("mRNA", 0.02, 0);
        double division = trial.constant(CellGrowth.DIVISION_AT_REST);
        Trial.Course course = trial.run(60_000);
        double loss = (MESSAGE_DECAY + division) * (1 + trial.constant("theta0_hsa_miR_21_5p"));
        double messages = 0.02 / loss;
        assertEquals(messages, perCell(course, "X_MET"), 1e-6 * messages);
        double expected = 1 + messages / trial.constant("r0_MET");
        assertEquals(expected, perCell(course, "P_MET"), 1e-6 * expected);
        assertEquals(1, perCell(course, "P_MET_ref"), 1e-7);
        assertTrue(expected > 1.2, "something is delivered");
    }

    @Test
    void deliveredMessagesAreRepressedLikeOwnOnes() {
        Trial trial = trial("mRNA", 0.02, 200);
        Trial.Course course = trial.run(60_000);
        double repression = repression(trial, course);
        assertTrue(repression > 1.1, "the miRNA represses: " + repression);
        double loss = (MESSAGE_DECAY + trial.constant(CellGrowth.DIVISION_AT_REST))
                * (1 + trial.constant("theta0_hsa_miR_21_5p"));
        double expected = (1 + 0.02 / loss / trial.constant("r0_MET")) / repression;
        assertEquals(expected, perCell(course, "P_MET"), 1e-6 * expected);
    }

    /// Protein per message is p₀/r₀ times the loss of protein: the own protein stays at one, in units of p₀.
    @Test
    void proteinPerMessageFollowsFromTheRestingCell() {
        Trial trial = trial("mRNA", 0, 0);
        double made = trial.constant("translation_MET") * trial.constant("r0_MET");
        assertEquals(PROTEIN_DECAY + trial.constant(CellGrowth.DIVISION_AT_REST), made, 1e-15);
        Trial.Course course = trial.run(0, 1440, 5760);
        for (int time = 0; time < 3; time++) {
            assertEquals(1, course.at("P_MET", time) / course.at("P_MET_ref", time), 1e-9);
        }
    }

    /// The miRNA lowers what the cell makes, not what vesicles bring.
    @Test
    void aDeliveredAndRepressedProteinIsBoth() {
        Trial trial = trial("protein", 3, 200).with("p0_MET", 5000);
        Trial.Course course = trial.run(60_000);
        double copies = 3 / (PROTEIN_DECAY + trial.constant(CellGrowth.DIVISION_AT_REST));
        assertEquals(copies, perCell(course, "X_MET"), 1e-6 * copies);
        double own = 1 / repression(trial, course);
        assertEquals(own, perCell(course, "P_MET"), 1e-6);
        assertEquals(own + copies / 5000, perCell(course, "level_MET"), 1e-6);
        assertTrue(own < 0.95 && own + copies / 5000 > 1.05, "it is lowered by one way and raised by the other");
    }

    @Test
    void whatArrivesIsHeldOrLost() {
        for (String delivered : List.of("mRNA", "protein")) {
            Trial.Course course = trial(delivered, 3, 50).run(100, 2000, 9000);
            for (int time = 0; time < 3; time++) {
                double arrived = course.at("arrived_X_MET", time);
                assertEquals(arrived, course.at("X_MET", time) + course.at("lost_X_MET", time), 1e-9 * arrived,
                        delivered);
            }
        }
    }

    private static RecipientNetwork network(String moleculeClass) {
        return new RecipientNetwork("PANC-1", "sunitinib", List.of(
                new CargoClaim("MET", moleculeClass, List.of(), List.of(),
                        List.of(new CargoClaim.Effect(Process.SURVIVAL_SIGNALLING, "MET", "protein", 1, "a.claim")),
                        List.of("a.claim")),
                new CargoClaim("hsa-miR-34a-5p", "miRNA", List.of(),
                        List.of(new CargoClaim.Regulation("hsa-miR-34a-5p", "miRNA", "MET", "protein", -1)), List.of(),
                        List.of("b.claim"))),
                Titration.Form.QUASI_STEADY);
    }

    /// Before, the delivery counted and the repression was left out.
    @Test
    void theNetworkKeepsBothForWhatIsDeliveredAndRepressed() {
        for (String moleculeClass : List.of("protein", "mRNA")) {
            RecipientNetwork network = network(moleculeClass);
            assertTrue(network.actsBy(new CargoClaim.Regulation("hsa-miR-34a-5p", "miRNA", "MET", "protein", -1)));
            assertTrue(network.transferred().isEmpty());
            assertEquals(moleculeClass.equals("mRNA") ? "r0_MET" : "p0_MET", network.endogenous("MET"));
            ModelBuilder model = Bench.still(Bench.medium(1, 1e-2));
            new Uptake("PANC-1", "N", "0").contribute(model, Bench.classes(), 0, "0", "cells_start", List.of());
            Bench.classes().forEach(vesicle -> {
                Bench.given(model, vesicle.copies("MET"), 5);
                Bench.given(model, vesicle.copies("hsa-miR-34a-5p"), 0);
            });
            network.contribute(model, Bench.classes());
            Trial.Course course = Trial.of(model.build()).run(5760);
            assertTrue(course.last(RecipientNetwork.LN_RF) > 0, moleculeClass + " raises survival");
        }
    }
}
