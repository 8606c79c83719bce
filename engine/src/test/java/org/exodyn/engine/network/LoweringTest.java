package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.exodyn.engine.expression.Evaluation;
import org.exodyn.engine.expression.Exponentiation;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.RandomExpression;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.exodyn.engine.plan.Rule;
import org.junit.jupiter.api.Test;

/// Networks compute what their formulas say: the same bits as walking the trees, but for the sign of 0.
///
/// Formulas with an intermediate value that is 0 or not finite are left out: there the simplifications of [Graph] rest on
/// assumptions.
class LoweringTest {

    @Test
    void formulasOfEveryKind() {
        int compared = 0;
        for (long seed = 0; seed < 3000; seed++) {
            Expression formula = new RandomExpression(seed, false).number(5);
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Double> values = new HashMap<>();
            PlanBuilder builder = Plan.builder().parameter("result", 0).rule(new Rule.Rate("result", formula));
            for (String name : formula.freeSymbols()) {
                values.put(name, random.nextDouble(0.1, 2));
                builder.parameter(name, values.get(name));
                if (random.nextBoolean()) {
                    builder.rateRule(name, "0");
                }
            }
            Evaluation evaluation = new Evaluation(values);
            if (evaluation.isOrdinary(formula)) {
                NetworkInterpreter network = NetworkInterpreter.of(builder.build());
                double[] parameters = network.defaultParameters();
                double[] out = new double[network.dimension()];
                network.derivatives(0, network.initialState(parameters), parameters, out);
                assertEquals(evaluation.number(formula), out[network.stateIndex("result")], "seed " + seed + ": "
                        + formula);
                compared++;
            }
        }
        assertTrue(compared > 300, "compared only " + compared);
    }

    @Test
    void literalAndDataExponentsGiveTheSameBits() {
        SplittableRandom random = new SplittableRandom(3);
        for (int exponent = -40; exponent <= 40; exponent++) {
            double base = random.nextDouble(0.2, 3);
            NetworkInterpreter network = NetworkInterpreter.of(Plan.builder().parameter("x", base)
                    .parameter("n", exponent).parameter("y", 0).rateRule("x", "x^" + exponent)
                    .rateRule("y", "x^n").build());
            double[] parameters = network.defaultParameters();
            double[] out = new double[2];
            network.derivatives(0, network.initialState(parameters), parameters, out);
            assertEquals(out[0], out[1], base + "^" + exponent);
            assertEquals(Exponentiation.power(base, exponent), out[0]);
            // repeated squaring rounds at most eight times, and each rounding is squared up to 32-fold
            assertEquals(StrictMath.pow(base, exponent), out[0], 64 * Math.ulp(out[0]));
        }
    }
}
