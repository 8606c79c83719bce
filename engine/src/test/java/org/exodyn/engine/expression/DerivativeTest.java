package org.exodyn.engine.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivativeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3*x + y ; 3", "k*x*y ; k*y", "x^2 ; 2*x", "x/y ; 1/y", "exp(2*x) ; exp(2*x)*2", "y^3 ; 0",
                "piecewise(x, x > 1, 2*x) ; piecewise(1, x > 1, 2)", "floor(x) ; 0", "-x ; -1",
                "abs(x) ; piecewise(-1, x < 0, 1)", "max(x, y) ; piecewise(1, x >= y, 0)", "V*x/(K + x) ; "
                        + "V/(K + x) - V*x/(K + x)/(K + x)"})
    void exact(String text, String derivative) {
        assertEquals(derivative.strip(), Derivative.of(ExpressionParser.parse(text), "x").toString());
    }

    /// Fourth-order central differences with step 1e-3: truncation is h⁴·f⁽⁵⁾/30, for the steepest function here
    /// (x^-3: f⁽⁵⁾ = 2520·x^-8 = 7e6) 2e-7 against a derivative of 160, and rounding is about ε/h = 2e-13.
    @ParameterizedTest
    @ValueSource(
            strings = {"exp(x)", "ln(x)", "log10(x)", "sqrt(x)", "abs(x - 2)", "sin(x)", "cos(x)", "tan(x)", "asin(x)",
                "acos(x)", "atan(x)", "sinh(x)", "cosh(x)", "tanh(x)", "min(x, 1, y)", "max(x, 1, y)", "x^y", "y^x",
                "x^2.5",
                "x^x", "x^-3", "y/(1 + x^4)", "x*y*x*x", "piecewise(x^2, x > 1, x^3)", "(x*y)/(x + y)/x", "2^(-x)"})
    void agreesWithDifferences(String text) {
        Expression expression = ExpressionParser.parse(text);
        double x = 0.37;
        double step = 1e-3;
        double[] weights = {1 / 12.0, -8 / 12.0, 0, 8 / 12.0, -1 / 12.0};
        double expected = 0;
        for (int point = -2; point <= 2; point++) {
            expected += weights[point + 2] * value(expression, x + point * step) / step;
        }
        double found = value(Derivative.of(expression, "x"), x);
        assertEquals(expected, found, 1e-8 * Math.max(1, Math.abs(expected)), text);
    }

    private static double value(Expression expression, double x) {
        return new Evaluation(Map.of("x", x, "y", 1.7)).number(expression);
    }

    @Test
    void refusesWhatHasNoDerivative() {
        for (String text : new String[] {"delay(x, 1)", "2*rateOf(x)", "x > 1"}) {
            assertThrows(IllegalArgumentException.class, () -> Derivative.of(ExpressionParser.parse(text), "x"), text);
        }
    }
}
