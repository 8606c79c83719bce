package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.RepressedTarget;
import org.exodyn.biology.mechanism.Requirement;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.junit.jupiter.api.Test;

/// The copies said to be required do what they are required for, when the model holds exactly so many.
class RequirementTest {

    private static final Origin WHY = Origin.of("test", "");

    private static Trial holding(double copiesPerCell) {
        ModelBuilder model = Bench.given(new ModelBuilder("cell"), "cells_start", Bench.CELLS);
        Bench.given(model, "held", copiesPerCell);
        CellGrowth growth = new CellGrowth("PANC-1");
        growth.contributeRates(model);
        Titration mirna = new Titration("hsa-miR-21-5p", "PANC-1", true, Titration.Form.QUASI_STEADY);
        mirna.contribute(model, "held*(decay_miRNA + division_rest)*N", "1", "0", "0", WHY);
        new RepressedTarget("PTEN", List.of(mirna)).contribute(model, "0", WHY);
        growth.contribute(model, "cells_start", List.of());
        return Trial.of(model.build());
    }

    private static Requirement.Repression atRest(double fold) {
        Trial trial = holding(0);
        return new Requirement.Repression(1000, 1e5, 0.5, trial.constant("sites_hsa_miR_21_5p"),
                trial.constant("seed_constant"), fold, trial.constant("theta0_hsa_miR_21_5p"));
    }

    @Test
    void requiredCopiesLowerTheTargetByTheShareInTheModel() {
        for (double share : new double[] {0.05, 0.2, 0.4}) {
            double copies = Requirement.copies(atRest(2), share);
            Trial.Course course = holding(copies).run(25_000);
            assertEquals(copies, course.last("X_hsa_miR_21_5p") / course.last(CellGrowth.CELLS), 1e-4 * copies);
            // 1e-4: half-lives of 9 to 33 h have run down over 17 days.
            assertEquals(1 - share, course.last("P_PTEN") / course.last("P_PTEN_ref"), 1e-4, "share " + share);
        }
    }

    @Test
    void aShareBeyondTheFoldIsOutOfReach() {
        assertTrue(Double.isInfinite(Requirement.copies(atRest(2), 0.51)));
        assertTrue(Double.isInfinite(Requirement.copies(atRest(1), 0.01)), "a fold of one represses nothing");
        for (double fold : new double[] {1 - 1e-12, 0.98, 0.5, 0}) {
            assertTrue(Double.isInfinite(Requirement.copies(atRest(fold), 0.2)),
                    "what raises its target lowers nothing");
            assertTrue(Double.isInfinite(Requirement.sites(atRest(fold), 0.2)), "nor is a target freed of it");
        }
    }

    /// The siRNA asked for, put into the law of association and cleavage, lowers the mRNA by the share.
    @Test
    void requiredStrandsLowerTheirMessage() {
        double ago = 1e5;
        double meeting = 2e-6;
        double cutting = 0.1;
        double turnover = 0.002;
        for (double share : new double[] {0.05, 0.2, 0.9}) {
            double strands = Requirement.silencing(ago, meeting, cutting, turnover, share);
            double met = meeting * ago * strands / (ago + strands);
            double added = met * cutting / (met + cutting);
            assertEquals(1 - share, turnover / (turnover + added), 1e-12);
        }
        assertTrue(Double.isInfinite(Requirement.silencing(ago, meeting, 0.0001, turnover, 0.2)), "cleavage is slow");
        assertTrue(Double.isInfinite(Requirement.silencing(100, meeting, cutting, turnover, 0.2)), "AGO runs out");
        assertTrue(Double.isInfinite(Requirement.silencing(ago, meeting, cutting, turnover, 1.1)), "more than all");
    }

    /// What holds a share of a miRNA is in equilibrium with it: (g − b)·(y − b) = K·b.
    @Test
    void requiredAntimirsHoldTheirShare() {
        double strands = Requirement.holding(1000, 20, 0.2);
        assertEquals(20 * 200, (1000 - 200) * (strands - 200), 1e-9 * 4000);
    }
}
