package org.exodyn.engine.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Chains against Bateman's closed form in 60 digits, and limits in which rates coincide.
class FirstOrderChainTest {

    private static final MathContext DIGITS = new MathContext(60);
    private final FirstOrderChain chain = new FirstOrderChain(6);

    /// Bateman 1910: Σᵢ e^(−λᵢt)/Π_{j≠i}(λⱼ − λᵢ).
    private static double bateman(double t, double... rates) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < rates.length; i++) {
            BigDecimal product = BigDecimal.ONE;
            for (int j = 0; j < rates.length; j++) {
                if (j != i) {
                    product = product.multiply(new BigDecimal(rates[j]).subtract(new BigDecimal(rates[i])), DIGITS);
                }
            }
            sum = sum.add(exp(new BigDecimal(-rates[i]).multiply(new BigDecimal(t))).divide(product, DIGITS), DIGITS);
        }
        return sum.doubleValue();
    }

    private static BigDecimal exp(BigDecimal x) {
        BigDecimal reduced = x.divide(new BigDecimal(4096), new MathContext(80));
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int order = 1; order < 60; order++) {
            term = term.multiply(reduced).divide(new BigDecimal(order), new MathContext(80));
            sum = sum.add(term);
        }
        for (int squaring = 0; squaring < 12; squaring++) {
            sum = sum.multiply(sum, new MathContext(80));
        }
        return sum;
    }

    /// Rates of a culture over days, slow and fast together: relative error below 1e-12, as rounding of λ_max·t ≈ 77 allows.
    @ParameterizedTest
    @CsvSource({"5760, 0.0001, 0.0133, 0.0004, 0", "1440, 1e-7, 0.0133, 3e-4, 2e-9", "10, 1e-5, 0.02, 1e-3, 0",
        "0.01, 0.5, 0.2, 7, 3", "100000, 1e-6, 1e-5, 1e-4, 1e-3"})
    void agreesWithBateman(double t, double a, double b, double c, double d) {
        double expected = bateman(t, a, b, c, d);
        assertEquals(1, chain.response(t, a, b, c, d) / expected, 1e-12);
        assertEquals(1, chain.response(t, d, b, a, c) / expected, 1e-12, "order does not matter");
    }

    /// n equal rates: t^(n−1)·e^(−λt)/(n−1)!.
    @Test
    void equalRates() {
        assertEquals(1, chain.response(300, 0.02, 0.02, 0.02) / (300 * 300 / 2.0 * Math.exp(-6)), 1e-13);
        assertEquals(1, chain.response(7, 0, 0, 0, 0) / (7 * 7 * 7 / 6.0), 1e-14);
    }

    /// A zero integrates.
    @Test
    void zeroIntegrates() {
        assertEquals(1, chain.response(50, 0.03, 0) / ((1 - Math.exp(-1.5)) / 0.03), 1e-13);
    }

    @Test
    void limits() {
        assertEquals(0, chain.response(0, 1, 2));
        assertEquals(1, chain.response(0, 1));
        assertThrows(IllegalArgumentException.class, () -> chain.response(1, -0.1));
        assertThrows(IllegalArgumentException.class, () -> chain.response(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> chain.response(-1, 1));
    }
}
