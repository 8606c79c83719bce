package org.exodyn.engine.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplificationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2*3*x ; 6*x", "x*2*3 ; x*2*3", "0*x + y ; y", "x*1/1 ; x", "x^1 + x^0 ; x + 1", "--x ; x", "-1*x ; -x",
                "(a + b) + c ; a + b + c", "a + (b + c) ; a + (b + c)", "sqrt(4)*x ; 2*x", "0/x ; 0", "0/0 ; 0/0",
                "piecewise(1, 2 > 1, x) ; 1", "piecewise(x, a > b, y, false, x) ; x",
                "piecewise(1, a > 1 && true, 2) ; "
                        + "piecewise(1, a > 1, 2)",
                "2^5*x ; 32*x", "max(1, 2, 3) ; 3", "max(1, x) ; max(1, x)"})
    void examples(String text, String simplified) {
        assertEquals(simplified.strip(), Simplification.of(ExpressionParser.parse(text)).toString());
    }

    /// Where no assumption is broken (all values finite on the way), the value keeps its bits, but for the sign of 0.
    @Test
    void keepsTheBits() {
        int compared = 0;
        for (long seed = 0; seed < 5000; seed++) {
            Expression expression = new RandomExpression(seed, false).number(5);
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Double> values = new HashMap<>();
            expression.freeSymbols().forEach(name -> values.put(name, random.nextDouble(0.1, 2)));
            Evaluation evaluation = new Evaluation(values);
            if (evaluation.isOrdinary(expression)) {
                double expected = evaluation.number(expression);
                double found = evaluation.number(Simplification.of(expression));
                assertEquals(expected + 0.0, found + 0.0, "seed " + seed + ": " + expression);
                compared++;
            }
        }
        assertEquals(true, compared > 500, "compared only " + compared);
    }
}
