package org.exodyn.study.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.atlas.Atlas;
import org.exodyn.biology.mechanism.RespondingCells;
import org.junit.jupiter.api.Test;

/// Shares of vesicles that carry a copy against published counts of single vesicles, and closed forms of both counts.
class CarrierSharesTest {

    @Test
    void predictedSharesMeetPublishedCounts() {
        CarrierShares shares = CarrierShares.of(Atlas.loadEmbedded());
        assertFalse(shares.counts().isEmpty(), "no count gives a share and a mean");
        CarrierShares.Count chevillet = shares.counts().stream()
                .filter(count -> count.id().equals("chevillet-2014.mirna-per-vesicle")).findFirst().orElseThrow();
        // Less than one copy in a hundred vesicles: at most one in a hundred can carry one, at any dispersion.
        assertTrue(chevillet.high() <= 0.00825 + 1e-12, "predicted " + chevillet.high());
        shares.counts().forEach(count -> assertTrue(count.agrees(), count.toString()));
    }

    /// r → ∞ is Poisson: 1 − e^(−c). Few copies: as many carriers as copies.
    @Test
    void limitsOfTheDispersion() {
        assertEquals(1 - Math.exp(-0.7), RespondingCells.carrying(0.7, 1e9), 1e-8);
        assertEquals(1e-6, RespondingCells.carrying(1e-6, 0.5), 1e-11);
    }

    /// One delivered copy is needed and uptake is alike in all cells: the share of cells is that of a NegBin of dispersion
    /// n·r/(r + 1). Without spread (r → ∞, one copy in each vesicle on average) and many vesicles it is Poisson.
    @Test
    void sharesOfCells() {
        double n = 3.0 / 0.5;
        double size = n * 0.2 / 1.2;
        assertEquals(1 - Math.pow(1 + 3 / size, -size), RespondingCells.holding(0.3, 3, 0.5, 0.2, 1e-9), 1e-9);
        assertEquals(0, RespondingCells.holding(Double.POSITIVE_INFINITY, 3, 0.5, 0.2, 0.6));
        // P(Poisson(2) ≥ 3) = 1 − 5·e^(−2), reached as copies per vesicle go to zero and vesicles to infinity
        assertEquals(1 - 5 * Math.exp(-2), RespondingCells.holding(2.5, 2, 1e-7, 1e7, 1e-9), 1e-6);
    }
}
