package org.exodyn.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.scenario.Premise;
import org.exodyn.engine.ensemble.Ensemble;
import org.junit.jupiter.api.Test;

/// Conditioning on a claim against brute force: with a demand modest enough that one prior draw in several meets it, the
/// prior mass must be the share of prior draws that do.
class ClaimedPremiseTest {

    private static final long SEED = 3;
    private static final int WANTED = 40;
    private static final int BRUTE = 1200;

    private final SmallRun small = SmallRun.of(WANTED, SEED, Premise.CLAIMED);
    private final List<ArmPlan> plans = small.plans();
    private final CultureEnsemble culture = small.culture(plans);
    private final ParameterSpace space = small.assembled().space();
    private final Schedule schedule = Schedule.of(small.scenario());

    @Test
    void massIsTheShareOfPriorDrawsThatSatisfyIt() {
        String rule = RecipientNetwork.contribution(small.assembled().reading().cargo().getFirst());
        int carrier = 1;
        PriorDraws prior = PriorDraws.sample(space, culture.simulators(), BRUTE, 99);
        double[] achieved = new double[BRUTE];
        ArmPlan plan = plans.get(carrier).observing(List.of(rule));
        ArmSimulator simulator = new ArmSimulator(plan, space, small.conditioningMin(plans.get(carrier)), 1e-6);
        for (int draw = 0; draw < BRUTE; draw++) {
            achieved[draw] = lnRf(simulator, prior.draws().values()[draw]);
        }
        double[] sorted = achieved.clone();
        Arrays.sort(sorted);
        double threshold = sorted[BRUTE * 9 / 10];
        Demand demand = new Demand("claim", "cargo", rule, threshold, Double.NaN);
        double possible = (double) BRUTE / prior.tried();
        ClaimedPremise.Conditioned conditioned = new ClaimedPremise(space, culture, Ensemble.onThreads(2),
                carrier, possible, SEED).condition(List.of(demand), WANTED);

        assertTrue(conditioned.reached(), conditioned.outcome());
        double share = Arrays.stream(achieved).filter(value -> value >= threshold).count() / (double) BRUTE;
        double bruteError = Math.sqrt((1 - share) / (share * BRUTE));
        double error = Math.hypot(bruteError, conditioned.massRelativeError());
        // Four standard errors of both estimates together: one false alarm in ten thousand seeds; the seed is fixed.
        assertEquals(share, conditioned.priorMass(), 4 * error * share,
                conditioned.outcome() + ", relative errors " + bruteError + " and " + conditioned.massRelativeError());

        DrawSet draws = conditioned.draws();
        assertNotNull(draws);
        assertEquals(WANTED, draws.size());
        assertTrue(conditioned.effectiveSampleSize() > 0
                && conditioned.effectiveSampleSize() <= conditioned.sampled(), conditioned.toString());
        ArmSimulator full = new ArmSimulator(plan, space, small.conditioningMin(plans.get(carrier)));
        for (int draw = 0; draw < WANTED; draw++) {
            // The chain was weighed at a tolerance of 1e-5; 1e-3 relative and absolute noise far below any effect.
            assertTrue(lnRf(full, draws.values()[draw]) >= threshold * (1 - 1e-3) - 1e-6, "draw " + draw);
            assertTrue(PriorDraws.firstBroken(culture.simulators(), draws.values()[draw]).isEmpty());
        }
    }

    @Test
    void threadsDoNotMatterToTheConditioning() {
        String rule = RecipientNetwork.contribution(small.assembled().reading().cargo().getFirst());
        List<Demand> demands = List.of(new Demand("claim", "cargo", rule, 1e-6, Double.NaN));
        ClaimedPremise.Conditioned one = new ClaimedPremise(space, culture, Ensemble.onThreads(1), 1, 0.3,
                SEED)
                .condition(demands, WANTED);
        ClaimedPremise.Conditioned two = new ClaimedPremise(space, culture, Ensemble.onThreads(2), 1, 0.3,
                SEED)
                .condition(demands, WANTED);
        assertEquals(one.outcome(), two.outcome());
        assertEquals(one.priorMass(), two.priorMass(), 0);
        assertEquals(one.effectiveSampleSize(), two.effectiveSampleSize(), 0);
        assertTrue(Arrays.equals(one.point(), two.point()));
        assertTrue(one.draws() != null && two.draws() != null
                && Arrays.deepEquals(one.draws().values(), two.draws().values()));
    }

    private double lnRf(ArmSimulator simulator, double[] values) {
        double[] window = schedule.window();
        double[][] rows = new double[window.length][1];
        simulator.begin(values);
        simulator.run(0, window, rows);
        double[] course = new double[window.length];
        for (int time = 0; time < course.length; time++) {
            course[time] = rows[time][0];
        }
        return schedule.mean(window, course);
    }
}
