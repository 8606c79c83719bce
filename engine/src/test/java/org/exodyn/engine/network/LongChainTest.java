package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.junit.jupiter.api.Test;

/// Size alone must not break anything: no recursion as deep as the plan is long.
class LongChainTest {

    @Test
    void rulesThatDependOnEachOther() {
        int length = 5000;
        PlanBuilder builder = Plan.builder().compartment("c", 1).amount("S", "c", 1);
        for (int i = length - 1; i > 0; i--) {
            builder.parameter("a" + i, Double.NaN).assignmentRule("a" + i, "a" + (i - 1) + "*0.999 + 0.001*S");
        }
        Plan plan = builder.parameter("a0", Double.NaN).assignmentRule("a0", "S")
                .reaction("r", "S -> ", "a" + (length - 1)).build();
        for (Network network : new Network[] {NetworkInterpreter.of(plan), NetworkCompiler.compile(plan)}) {
            double[] out = new double[1];
            network.derivatives(0, new double[] {3}, network.defaultParameters(), out);
            // 5000 roundings of half an ulp each
            assertEquals(-3, out[0], 5000 * Math.ulp(3.0));
            network.jacobian(0, new double[] {3}, network.defaultParameters(), out);
            assertEquals(-1, out[0], 5000 * Math.ulp(1.0));
        }
    }

    @Test
    void sumsOfManyTerms() {
        int length = 20_000;
        StringBuilder sum = new StringBuilder("S");
        for (int i = 1; i < length; i++) {
            sum.append(" + S*").append(i);
        }
        Plan plan = Plan.builder().compartment("c", 1).amount("S", "c", 1)
                .reaction("r", "S -> ", sum.toString()).build();
        // 1 + the sum of the whole numbers below 20 000: exact in doubles
        double expected = 1 + 0.5 * length * (length - 1);
        for (Network network : new Network[] {NetworkInterpreter.of(plan), NetworkCompiler.compile(plan)}) {
            double[] out = new double[1];
            network.derivatives(0, new double[] {2}, network.defaultParameters(), out);
            assertEquals(-2 * expected, out[0]);
            network.jacobian(0, new double[] {2}, network.defaultParameters(), out);
            assertEquals(-expected, out[0]);
        }
    }
}
