package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.engine.plan.Parameter;
import org.exodyn.engine.plan.Participant;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.exodyn.engine.plan.Reaction;
import org.junit.jupiter.api.Test;

/// Algebraic rules and fast reactions against closed forms.
class ConstraintTest {

    private static final double TOLERANCE = 1e-9;
    /// Some hundred steps at 1e-9 each, with room.
    private static final double ERROR = 2e-7;

    private static Reaction fast(String id, String from, String to, String rate) {
        return new Reaction(id, java.util.List.of(Participant.of(from, 1)), java.util.List.of(Participant.of(to, 1)),
                ExpressionParser.parse(rate), true);
    }

    @Test
    void linearRulesThatNeedEachOtherAreSolvedByFormula() {
        Plan plan = Plan.builder().parameter("t", 0).rateRule("t", "1").parameter("x", Double.NaN)
                .parameter("y", Double.NaN).algebraicRule("one", "x + y - t").algebraicRule("two", "x - y - 2").build();
        assertArrayEquals(new double[] {2.5}, Follow.values(plan, "x", TOLERANCE, 3), ERROR);
        assertArrayEquals(new double[] {0.5}, Follow.values(plan, "y", TOLERANCE, 3), ERROR);
        assertEquals(0, NetworkInterpreter.of(plan).jacobianPattern().dimension() - 1);
    }

    @Test
    void aRuleThatIsNotLinearIsFollowedOverTime() {
        // z³ + z = t has one real root; z' = y makes y its integral
        Plan plan = Plan.builder().parameter("z", 1).parameter("y", 0).algebraicRule("cubic", "z^3 + z - time - 2")
                .rateRule("y", "z").build();
        double[] z = Follow.values(plan, "z", TOLERANCE, 0, 8, 28);
        assertArrayEquals(new double[] {1, 2, 3 - 0}, z, ERROR);
        // ∫ z dt with t = z³ + z - 2: ∫₁³ z (3z² + 1) dz = 3·80/4 + 8/2
        assertEquals(64, Follow.values(plan, "y", TOLERANCE, 28)[0], 64 * ERROR);
    }

    @Test
    void anAbsentStartValueIsFound() {
        Plan plan = Plan.builder().parameter("z", Double.NaN).algebraicRule("root", "z^2 - 9 - 0*time").build();
        assertArrayEquals(new double[] {3}, Follow.values(plan, "z", TOLERANCE, 1), ERROR);
    }

    @Test
    void anEventSetsTheOthersAndTheRuleFollows() {
        PlanBuilder builder = Plan.builder().parameter("p", 1).parameter("z", 1).algebraicRule("root", "z^2 - p")
                .event("e", "time >= 1", "p", "16");
        assertArrayEquals(new double[] {1, 4}, Follow.values(builder.build(), "z", TOLERANCE, 0.5, 2), ERROR);
    }

    @Test
    void aFastReactionKeepsItsEquilibriumWhileOthersDrain() {
        // A = B at every time, the sum S drained by A: S' = -S/2
        Plan plan = Plan.builder().compartment("c", 2).amount("A", "c", 6).amount("B", "c", 0)
                .reaction(fast("f", "A", "B", "A - B"))
                .reaction(Reaction.of("drain", ExpressionParser.parse("A")).using("A", 1)).build();
        assertArrayEquals(new double[] {3, 3 * StrictMath.exp(-1)}, Follow.values(plan, "A", TOLERANCE, 0, 2), ERROR);
        assertArrayEquals(new double[] {3, 3 * StrictMath.exp(-1)}, Follow.values(plan, "B", TOLERANCE, 0, 2), ERROR);
    }

    @Test
    void twoFastReactionsShareASpecies() {
        // A = B/2 = C/6 at every time, made at rate 9
        Plan plan = Plan.builder().compartment("c", 1).amount("A", "c", 9).amount("B", "c", 0).amount("C", "c", 0)
                .reaction(fast("f", "A", "B", "2*A - B")).reaction(fast("g", "B", "C", "3*B - C"))
                .reaction(Reaction.of("make", ExpressionParser.parse("9")).making("C", 1)).build();
        assertArrayEquals(new double[] {1, 3}, Follow.values(plan, "A", TOLERANCE, 0, 2), ERROR);
        assertArrayEquals(new double[] {6, 18}, Follow.values(plan, "C", TOLERANCE, 0, 2), ERROR);
    }

    @Test
    void anIrreversibleFastReactionRunsToItsEnd() {
        Plan plan = Plan.builder().compartment("c", 1).amount("A", "c", 2).amount("B", "c", 3).amount("AB", "c", 0)
                .reaction(new Reaction("f", java.util.List.of(Participant.of("A", 1), Participant.of("B", 1)),
                        java.util.List.of(Participant.of("AB", 1)), ExpressionParser.parse("0.1*A*B"), true))
                .build();
        assertArrayEquals(new double[] {2}, Follow.values(plan, "AB", TOLERANCE, 1), 1e-12);
    }

    @Test
    void anUnstableEquilibriumIsNoAnswer() {
        Plan plan = Plan.builder().compartment("c", 1).amount("A", "c", 2).amount("B", "c", 1)
                .reaction(fast("f", "A", "B", "B - A")).build();
        assertThrows(NumericalFailure.class, () -> Follow.values(plan, "A", TOLERANCE, 1));
    }

    @Test
    void aContradictionIsAFailureAndNoNumber() {
        Plan plan = Plan.builder().parameter("z", 1).algebraicRule("none", "z^2 + 1").build();
        assertThrows(NumericalFailure.class, () -> Follow.values(plan, "z", TOLERANCE, 1));
    }

    @Test
    void theRateOfAnAssignedQuantityIsItsTotalDerivative() {
        Plan plan = Plan.builder().parameter(new Parameter("k", 2).asConstant()).parameter("x", 1)
                .parameter("area", 0).parameter("r", 0).rateRule("x", "k").assignmentRule("area", "x^2 + time")
                .compartment("c", 1).concentration("S", "c", 8).assignmentRule("c", "1 + time")
                .assignmentRule("r", "rateOf(S)").build();
        // S = 8/(1 + t): rate -8/(1 + t)²
        assertArrayEquals(new double[] {-2}, Follow.values(plan, "r", TOLERANCE, 1), ERROR);
    }
}
