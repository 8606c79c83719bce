package org.exodyn.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.scenario.Premise;
import org.junit.jupiter.api.Test;

/// What a claim demands, and of which arm.
class DemandTest {

    private static Demand demand(Claim claim) {
        CargoClaim cargo = new CargoClaim("x", "miRNA", List.of(), List.of(), List.of(), List.of(claim.id()));
        return Demand.of(claim, cargo, "x");
    }

    @Test
    void claimsThatResistanceFallsDemandThatItFalls() {
        List<Claim> reducing = SmallRun.ATLAS.claims().stream()
                .filter(claim -> claim.direction() == Direction.REDUCES).toList();
        assertTrue(!reducing.isEmpty(), "the atlas has such claims");
        for (Claim claim : reducing) {
            Demand demand = demand(claim);
            assertTrue(demand.threshold() < 0, claim.id());
            assertEquals(0, demand.excess(demand.threshold()), 1e-12);
            assertTrue(demand.excess(2 * demand.threshold()) > 0);
            assertTrue(demand.excess(0.5 * demand.threshold()) < 0);
            assertTrue(demand.excess(-demand.threshold()) < -10, "the other direction does not count");
            assertTrue(demand.text().contains("at most"), demand.text());
        }
    }

    @Test
    void claimsThatResistanceRisesDemandThatItRises() {
        for (Claim claim : SmallRun.ATLAS.claims()) {
            if (claim.direction() == Direction.PROMOTES) {
                Demand demand = demand(claim);
                assertTrue(demand.threshold() > 0, claim.id());
                assertEquals(0, demand.excess(demand.threshold()), 1e-12);
                assertTrue(demand.excess(-1) < -10);
            }
        }
    }

    @Test
    void theArmWithTheClaimedDonorCarriesTheClaimWhereverItStands() {
        SmallRun small = SmallRun.of(1, 1, Premise.CLAIMED);
        List<ArmPlan> plans = new ArrayList<>(small.plans());
        String rule = org.exodyn.biology.mechanism.RecipientNetwork
                .contribution(small.assembled().reading().cargo().getFirst());
        List<Demand> demands = List.of(new Demand("claim", "cargo", rule, 0.1, Double.NaN));
        for (int turn = 0; turn < plans.size(); turn++) {
            Collections.rotate(plans, 1);
            Optional<Integer> carrier = ClaimedPremise.carrierAmong(small.scenario(), plans, demands);
            assertEquals("caf", plans.get(carrier.orElseThrow()).models().arm().donorKey());
        }
    }
}
