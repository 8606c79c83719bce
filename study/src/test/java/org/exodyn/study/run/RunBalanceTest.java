package org.exodyn.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.scenario.Premise;
import org.junit.jupiter.api.Test;

/// Vesicles and copies of the shipped scenario balance in every arm at every output time. 1e-9: the sums are linear
/// invariants, which an implicit method keeps up to the residual of Newton's iteration at 1e-8 per step.
class RunBalanceTest {

    private static final double BOUND = 1e-9;
    private static final long SEED = 7;

    private final SmallRun small = SmallRun.of(4, SEED, Premise.MEASURED);
    private final List<ArmPlan> plans = small.plans();

    private PriorDraws draws(int wanted) {
        return PriorDraws.sample(small.assembled().space(), small.culture(plans).simulators(), wanted, SEED);
    }

    @Test
    void everyArmBalancesAtEveryOutputTime() {
        double[] times = Schedule.of(small.scenario()).outputMin();
        double[][] values = draws(4).draws().values();
        for (ArmPlan plan : plans) {
            ArmSimulator simulator = new ArmSimulator(plan, small.assembled().space(), small.conditioningMin(plan));
            double[][] rows = new double[times.length][plan.observed().size()];
            for (int draw = 0; draw < values.length; draw++) {
                simulator.begin(values[draw]);
                donorsBalance(plan, simulator, draw);
                for (double dose : new double[] {0, 180}) {
                    simulator.run(dose, times, rows);
                    for (int time = 0; time < times.length; time++) {
                        Balance balance = Balance.of(plan, rows[0], rows[time]);
                        String where = plan.models().arm().name() + ", seed " + SEED + ", draw " + draw + ", dose "
                                + dose
                                + ", " + times[time] + " min: " + balance;
                        assertTrue(balance.vesicles() < BOUND && balance.insideCells() < BOUND
                                && balance.copies() < BOUND, where);
                    }
                }
            }
        }
    }

    private static void donorsBalance(ArmPlan plan, ArmSimulator simulator, int draw) {
        List<String> names = plan.conditioningObserved();
        for (VesicleClass vesicle : names.isEmpty() ? List.<VesicleClass>of() : plan.models().classes()) {
            double[] end = simulator.conditioningEnd();
            double fates = 0;
            for (int layer = 0; layer < plan.models().vessel().layers(); layer++) {
                fates += end[names.indexOf(vesicle.inLayer(layer))];
            }
            for (Ledger fate : List.of(Ledger.ADSORBED, Ledger.TAKEN_BY_DONORS, Ledger.DECAYED)) {
                fates += end[names.indexOf(fate.of(vesicle))];
            }
            double released = end[names.indexOf(Ledger.RELEASED.of(vesicle))];
            assertTrue(released > 0, plan.models().arm().name() + ": donors release");
            assertEquals(released, fates, BOUND * released, plan.models().arm().name() + ", draw " + draw);
        }
    }

    @Test
    void impossibleDrawsAreCountedNeverRepaired() {
        PriorDraws prior = draws(60);
        int rejected = prior.rejected().values().stream().mapToInt(Integer::intValue).sum();
        assertEquals(prior.tried(), prior.draws().size() + rejected);
        assertTrue(rejected > 0, "this scenario does have impossible draws");
        List<ArmSimulator> simulators = small.culture(plans).simulators();
        org.exodyn.engine.random.SobolSequence sequence = org.exodyn.engine.random.SobolSequence
                .scrambled(small.assembled().space().dimension(), SEED);
        double[] point = new double[small.assembled().space().dimension()];
        double[] values = new double[point.length];
        int accepted = 0;
        for (int index = 0; index < prior.tried(); index++) {
            sequence.point(index, point);
            small.assembled().space().values(point, values);
            if (PriorDraws.firstBroken(simulators, values).isEmpty()) {
                org.junit.jupiter.api.Assertions.assertArrayEquals(values, prior.draws().values()[accepted++], 0,
                        "an accepted draw is the drawn one");
            }
        }
        assertEquals(prior.draws().size(), accepted);
    }
}
